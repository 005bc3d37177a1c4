import type { VaultFile } from '../file.ts';
import { historyKey } from './history.ts';
import { landed } from './landed.ts';
import { openQuarantine } from './quarantine.ts';
import { openReader } from './read.ts';
import { CURRENT, isUnreadableLocal, isUnreadableMirror, type StoreAdapters } from './replicas.ts';
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
  const mirrored = () => mirror.get(CURRENT);
  if (isLocalGone) {
    const before = loaded.candidates.map((found) => [historyKey(found.file, now, 'restore'), found.file]);
    await landed(mirror.write({ ...Object.fromEntries(before), [CURRENT]: file }), mirrored, file);
    return { isMirrored: false };
  }
  // As at a save: a mirror that cannot be read may hold what nobody knows of, and the first store alone can carry the vault.
  const isMirrored =
    !loaded.damage.some(isUnreadableMirror) &&
    (await mirror.write({ [CURRENT]: file }).then(
      () => true,
      () => false,
    ));
  const write = local.set({ 'vault.0': file, 'vault.1': file });
  await landed(write, async () => (await local.get(['vault.0']))['vault.0'], file);
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
