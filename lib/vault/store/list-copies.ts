import { Failure } from '../../failure.ts';
import { parseVaultFile, type VaultFile } from '../file.ts';
import { isUnreadableLocal, isUnreadableMirror } from './replicas.ts';
import type { Store } from './store.ts';

/** A stored value that is, was or should be a vault file. */
export interface StoredCopy {
  /** Names it: `vault.0`, `vault.1`, `mirror`, `history/…` or `aside/…`. */
  place: string;
  /** Set if the value has the shape of a vault file. */
  file: VaultFile | undefined;
  /** Set if it has not, or if its store cannot be read. */
  error: Failure | undefined;
  /** The raw value, for downloading a copy. */
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

/** All stored copies of the vault, newest first, damaged ones last. Writes nothing. */
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
