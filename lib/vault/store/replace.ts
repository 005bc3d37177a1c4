import type { VaultFile } from '../file.ts';
import { historyKey } from './history.ts';
import { openQuarantine } from './quarantine.ts';
import { openReader } from './read.ts';
import { fillLocal } from './repair.ts';
import { CURRENT, isUnreadableLocal, type StoreAdapters, storageFailed } from './replicas.ts';
import type { SaveResult } from './save.ts';

async function replaceNow({ local, mirror }: StoreAdapters, file: VaultFile): Promise<SaveResult> {
  const loaded = await openReader({ local, mirror }).load({ all: true });
  await openQuarantine(local).keep(
    loaded,
    loaded.candidates.map((found) => ({ replica: found.replica, value: found.file })),
  );
  const isBroken = loaded.damage.some(isUnreadableLocal);
  const isLocal = await fillLocal(local, { 'vault.0': file, 'vault.1': file }, isBroken);
  // With the first store gone, nothing could be quarantined there: the history takes it.
  const before = isBroken ? loaded.candidates.map((found) => [historyKey(found.file, 'restore'), found.file]) : [];
  const isMirrored = await mirror.write({ ...Object.fromEntries(before), [CURRENT]: file }).then(
    () => true,
    () => false,
  );
  if (!isLocal && !isMirrored) throw storageFailed(undefined);
  return { isMirrored: isLocal && isMirrored };
}

/**
 * Puts `file` in all replicas, whatever lies there: a vault that could not be opened gives way to a rescued one. What
 * was there is kept. The caller gives `file` a generation above all that it found.
 * @throws {Failure<'storage-full' | 'storage-failed'>}
 */
export function replace(adapters: StoreAdapters, file: VaultFile): Promise<SaveResult> {
  return adapters.exclusive(() => replaceNow(adapters, file));
}
