import { readTime, writeTime } from '../../browser/time.ts';
import { keepTime, nextTime, type TimeRecord } from '../../vault/trusted-time.ts';

/** The record is written anew when it is behind by this much, ms. */
const STEP = 60_000;

let latest: TimeRecord | undefined;

/** Looks at the clock. @returns the time that has passed for certain, ms since the epoch: see `nextTime`. */
export async function passTime(wall = Date.now()): Promise<number> {
  // A record that cannot be kept must not keep the vault from being opened or saved.
  const stored = await readTime().catch(() => undefined);
  latest = nextTime(stored ?? latest, wall);
  keepTime(latest);
  if (!stored || Math.abs(wall - stored.wall) >= STEP) await writeTime(latest).catch(() => undefined);
  return latest.trusted;
}
