import { Failure } from '../failure.ts';
import { parseVaultFile, type VaultFile } from './file.ts';
import { isUnreadableLocal } from './places.ts';
import type { Store } from './store.ts';

/** Something in storage that is, was or should be a vault file. */
export interface Finding {
  /** Names it: `vault.0`, `vault.1`, `mirror`, `history/…` or `aside/…`. */
  place: string;
  /** Where it has the form of a vault. */
  file: VaultFile | undefined;
  /** Where it has not, or its store cannot be read. */
  error: Failure | undefined;
  /** As it lies there, for a copy of it. */
  value: unknown;
}

function finding(place: string, value: unknown): Finding {
  try {
    return { place, file: parseVaultFile(value), error: undefined, value };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { place, file: undefined, error, value };
  }
}

/** All that storage holds of this vault, newest first, damaged things last. Writes nothing. */
export async function survey(store: Store): Promise<Finding[]> {
  const { candidates, damage } = await store.load({ all: true });
  const found: Finding[] = [
    ...candidates.map(({ place, file }) => ({ place, file, error: undefined, value: file })),
    ...damage.map(({ place, error, value }) => ({ place, file: undefined, error, value })),
  ];
  if (!damage.some(isUnreadableLocal))
    found.push(...Object.entries(await store.listAside()).map(([place, value]) => finding(place, value)));
  const isMirrorGone = damage.some(({ place, value }) => place === 'mirror' && value === undefined);
  if (!isMirrorGone) {
    for (const { key } of await store.history()) found.push(finding(key, await store.peek(key)));
  }
  return found.sort((a, b) => (b.file?.generation ?? 0) - (a.file?.generation ?? 0));
}
