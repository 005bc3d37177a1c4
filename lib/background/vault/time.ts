import { readTime, writeTime } from '../../browser/time.ts';
import { keepTime, nextTime, type TimeRecord } from '../../vault/trusted-time.ts';

/** ms by which the record may lag before it is written again. */
const STEP = 60_000;

let latest: TimeRecord | undefined;

/** Advances the trusted time to the clock (see `nextTime`). @returns it, ms since the epoch */
export async function passTime(wall = Date.now()): Promise<number> {
  // A failing time record must not prevent opening or saving the vault.
  const stored = await readTime().catch(() => undefined);
  latest = nextTime(stored ?? latest, wall);
  keepTime(latest);
  if (!stored || Math.abs(wall - stored.wall) >= STEP) await writeTime(latest).catch(() => undefined);
  return latest.trusted;
}
