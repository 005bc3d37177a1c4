import { STORED } from './first-read.ts';
import { memory } from './memory.ts';

const KEY = STORED.single;

/** Records for our pages, until the next lock, whether both stores have the vault. */
export async function noteCopies(isMirrored: boolean): Promise<void> {
  if (isMirrored) await memory.remove(KEY);
  else await memory.set(KEY, true);
}

/** Whether the last save or unlock left the vault in only one of the two stores. */
export async function isSingleCopy(): Promise<boolean> {
  return (await memory.get(KEY)) === true;
}

/** Calls back when that changes. Returns the way to stop. */
export function watchCopies(changed: () => void): () => void {
  return memory.watch(KEY, changed);
}
