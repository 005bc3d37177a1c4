import { Failure } from '../../failure.ts';
import { parseVaultFile, type VaultFile } from '../file.ts';
import { isUnreadableLocal, isUnreadableMirror } from './replicas.ts';
import type { Store } from './store.ts';

/** Something in storage that is, was or should be a vault file. */
export interface StoredCopy {
  /** Names it: `vault.0`, `vault.1`, `mirror`, `history/…` or `aside/…`. */
  place: string;
  /** Where it has the form of a vault. */
  file: VaultFile | undefined;
  /** Where it has not, or its store cannot be read. */
  error: Failure | undefined;
  /** As it lies there, for a copy of it. */
  value: unknown;
}

function copy(place: string, value: unknown): StoredCopy {
  try {
    return { place, file: parseVaultFile(value), error: undefined, value };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { place, file: undefined, error, value };
  }
}

/** All that storage holds of this vault, newest first, damaged things last. Writes nothing. */
export async function listCopies(store: Store): Promise<StoredCopy[]> {
  const { candidates, damage } = await store.load({ all: true });
  const found: StoredCopy[] = [
    ...candidates.map(({ replica, file }) => ({ place: replica, file, error: undefined, value: file })),
    ...damage.map(({ replica, error, value }) => ({ place: replica, file: undefined, error, value })),
  ];
  if (!damage.some(isUnreadableLocal))
    found.push(...Object.entries(await store.listQuarantine()).map(([place, value]) => copy(place, value)));
  if (!damage.some(isUnreadableLocal) || !damage.some(isUnreadableMirror)) {
    for (const { key } of await store.history()) found.push(copy(key, await store.peek(key)));
  }
  return found.sort((a, b) => (b.file?.generation ?? 0) - (a.file?.generation ?? 0));
}
