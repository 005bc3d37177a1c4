import { fromBase64, toBase64 } from '../base64.ts';
import { integer, type Of, object, text } from '../shape.ts';
import { memory } from './memory.ts';

const KEY = 'unlocked';

const unlocked = object({
  /** Base64 of the vault key: `storage.session` keeps only plain data. */
  key: text(64),
  /** ms since the epoch when it was unlocked. */
  since: integer(0),
  /** ms since the epoch after which the key must not be used; 0 = until the browser closes. */
  deadline: integer(0),
});

export type Unlocked = Of<typeof unlocked>;

/** A clock set back by more than this since the unlock counts as an attempt to outlive the deadline. */
const CLOCK_TOLERANCE_MS = 60_000;

/** Whether an unlocked state may still be used at `now` (ms since the epoch). */
export function isFresh(state: Unlocked, now: number): boolean {
  return now >= state.since - CLOCK_TOLERANCE_MS && (state.deadline === 0 || now < state.deadline);
}

/** The vault key while unlocked. The deadline is checked here, at each read. */
export async function readKey(now: number = Date.now()): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const stored = await memory.get(KEY);
  if (stored === undefined) return undefined;
  const state = unlocked(stored);
  return isFresh(state, now) ? fromBase64(state.key) : undefined;
}

/** Keeps the vault key in memory until `deadline` (ms since the epoch, 0 = none). */
export async function writeKey(key: Uint8Array, deadline: number, now: number = Date.now()): Promise<void> {
  await memory.set(KEY, { key: toBase64(key), since: now, deadline } satisfies Unlocked);
}

/** Calls back with each unlock (true) and lock (false). Returns the way to stop. */
export function watchKey(changed: (isUnlocked: boolean) => void): () => void {
  return memory.watch(KEY, (value) => changed(value !== undefined));
}
