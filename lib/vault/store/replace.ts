import type { VaultFile } from '../file.ts';
import { historyKey } from './history.ts';
import { openQuarantine } from './quarantine.ts';
import { openReader } from './read.ts';
import { CURRENT, isUnreadableLocal, type StoreAdapters, storageFailed } from './replicas.ts';
import type { SaveResult } from './save.ts';

async function replaceNow(adapters: StoreAdapters, file: VaultFile, now: number): Promise<SaveResult> {
  const { local, mirror } = adapters;
  const loaded = await openReader(adapters).load({ all: true });
  // A first store that cannot be read is not touched: it may be readable again later.
  const isLocalGone = loaded.damage.some(isUnreadableLocal);
  if (!isLocalGone)
    await openQuarantine(local).keep(
      loaded,
      loaded.candidates.map((found) => ({ replica: found.replica, value: found.file })),
    );
  const before = loaded.candidates.map((found) => [historyKey(found.file, now, 'restore'), found.file]);
  let isMirrored = true;
  try {
    await mirror.write({ ...(isLocalGone ? Object.fromEntries(before) : {}), [CURRENT]: file });
  } catch (error) {
    // It is in quarantine; the first store alone can carry the vault.
    if (isLocalGone) throw storageFailed(error);
    isMirrored = false;
  }
  if (isLocalGone) return { isMirrored: false };
  try {
    await local.set({ 'vault.0': file, 'vault.1': file });
  } catch (error) {
    throw storageFailed(error);
  }
  return { isMirrored };
}

/**
 * Writes `file` to all replicas, as when a rescued vault replaces one that does not open. What was there goes to
 * quarantine. The caller gives `file` a generation above all that it found.
 * @throws {Failure<'storage-full' | 'storage-failed'>}
 */
export function replace(adapters: StoreAdapters, file: VaultFile, now = Date.now()): Promise<SaveResult> {
  return adapters.exclusive(() => replaceNow(adapters, file, now));
}
