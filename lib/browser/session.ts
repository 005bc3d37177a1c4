import { fromBase64, toBase64 } from '../base64.ts';
import { integer, type Of, object, text } from '../shape.ts';
import { STORED } from './first-read.ts';
import { memory } from './memory.ts';

const KEY = STORED.unlocked;

const unlocked = object({
  /** Base64 of the vault key: `storage.session` keeps only plain data. */
  key: text(64),
  /** ms since the epoch when it was unlocked. */
  since: integer(0),
  /** ms since the epoch after which the key must not be used; 0 = until the browser closes. */
  deadline: integer(0),
});

type Unlocked = Of<typeof unlocked>;

const SEEN = STORED.seen;
/** A clock set back by more than this counts as an attempt to outlive the deadline. */
const CLOCK_TOLERANCE_MS = 60_000;
/** ms by which the last-seen time may lag before it is written again. */
const SEEN_STEP_MS = 60_000;

/**
 * Whether an unlocked session is still valid at `now`. @param seen the time of its latest use. Both ms since the epoch.
 */
function isFresh(state: Unlocked, now: number, seen: number = state.since): boolean {
  return now >= Math.max(seen, state.since) - CLOCK_TOLERANCE_MS && (state.deadline === 0 || now < state.deadline);
}

/**
 * The vault key while unlocked, else undefined. Checks deadline and clock at each read, and deletes an expired key at
 * once.
 */
export async function readKey(now: number = Date.now()): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const [stored, seen] = await Promise.all([memory.get(KEY), memory.get(SEEN)]);
  if (stored === undefined) return undefined;
  const state = unlocked(stored);
  const latest = typeof seen === 'number' ? seen : state.since;
  if (!isFresh(state, now, latest)) {
    await memory.remove(KEY);
    return undefined;
  }
  if (now - latest > SEEN_STEP_MS) await memory.set(SEEN, now);
  return fromBase64(state.key);
}

/** When the vault locks itself, ms since the epoch; 0 if it never does or is locked. */
export async function readDeadline(): Promise<number> {
  const stored = await memory.get(KEY);
  return stored === undefined ? 0 : unlocked(stored).deadline;
}

/** When the vault was unlocked, ms since the epoch; undefined while it is locked. */
export async function readUnlockTime(): Promise<number | undefined> {
  const stored = await memory.get(KEY);
  return stored === undefined ? undefined : unlocked(stored).since;
}

/** Keeps the vault key in memory until `deadline` (0 = none). `since`: when it was unlocked. All in ms since the epoch. */
export async function writeKey(key: Uint8Array, deadline: number, now = Date.now(), since = now): Promise<void> {
  await memory.setAll({ [SEEN]: now, [KEY]: { key: toBase64(key), since, deadline } satisfies Unlocked });
}

/** Calls back with each unlock (true) and lock (false). Returns the way to stop. */
export function watchKey(changed: (isUnlocked: boolean) => void): () => void {
  return memory.watch(KEY, (value) => changed(value !== undefined));
}
