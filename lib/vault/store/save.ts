import { Failure } from '../../failure.ts';
import { parseVaultFile, type VaultFile } from '../file.ts';
import { historyKey, historyPrefix, type KeepReason, outdated } from './history.ts';
import { landed } from './landed.ts';
import { openQuarantine } from './quarantine.ts';
import { openReader } from './read.ts';
import {
  CURRENT,
  isUnreadableLocal,
  isUnreadableMirror,
  type Mirror,
  replicaOf,
  type StoreAdapters,
} from './replicas.ts';

export interface SaveOptions {
  /**
   * The reason under which the previous state goes to the history; `save` by default. `never`: the state is not worth
   * keeping, as before a used counter, and no earlier state is pushed out.
   */
  keep?: KeepReason | 'never';
  /** The trusted time of the replacement (trusted-time.ts), ms since the epoch. */
  now?: number;
}

export interface SaveResult {
  /** Whether both stores have the file. If not, the user is told. */
  isMirrored: boolean;
}

/** Approximate size of a file in storage, bytes. */
const sizeOf = (file: VaultFile): number => file.payload.data.length + 4096;

async function saveToMirror(
  mirror: Mirror,
  file: VaultFile,
  earlier: Record<string, VaultFile>,
  now: number,
): Promise<void> {
  const changes: Record<string, unknown> = { ...earlier, [CURRENT]: file };
  const kept = [...(await mirror.keys(historyPrefix)), ...Object.keys(earlier)];
  for (const key of outdated(kept, now, sizeOf(file))) changes[key] = undefined;
  await mirror.write(changes);
}

async function saveNow(adapters: StoreAdapters, file: VaultFile, options: SaveOptions): Promise<SaveResult> {
  const { local, mirror } = adapters;
  const { keep = 'save', now = file.saved } = options;
  parseVaultFile(file);
  const loaded = await openReader(adapters).load({ all: true });
  const previous = loaded.file;
  if (file.generation !== (previous?.generation ?? 0) + 1) throw new Failure('vault-changed');
  const earlier = previous && keep !== 'never' ? { [historyKey(previous, now, keep)]: previous } : {};
  if (loaded.damage.some(isUnreadableLocal)) {
    // With the first store gone, the strict second one alone still keeps what it acknowledges.
    await landed(saveToMirror(mirror, file, earlier, now), () => mirror.get(CURRENT), file);
    return { isMirrored: false };
  }
  await openQuarantine(local).keep(loaded);
  // A mirror that cannot be read may hold what nobody knows of: it is not written over.
  const isMirrored =
    !loaded.damage.some(isUnreadableMirror) &&
    (await saveToMirror(mirror, file, earlier, now).then(
      () => true,
      // The save still stands on two files of the other store; the caller is told that the third is missing.
      () => false,
    ));
  const replica = replicaOf(file.generation);
  try {
    // The earlier state has to be kept somewhere: without the mirror it waits here until that is back.
    const write = local.set({ [replica]: file, ...(isMirrored ? {} : earlier) });
    await landed(write, async () => (await local.get([replica]))[replica], file);
  } catch (error) {
    // Where even that fails, the next load finds the save there: done after all, and still never half.
    if (isMirrored) await mirror.write({ [CURRENT]: previous }).catch(() => undefined);
    throw error;
  }
  if (!isMirrored) await tidyLocalHistory(adapters, file, now);
  return { isMirrored };
}

/** Drops what need not be kept of the history in the first store. Where that fails, it is tried at the next save. */
async function tidyLocalHistory({ local }: StoreAdapters, file: VaultFile, now: number): Promise<void> {
  try {
    const gone = outdated(await local.keys(historyPrefix), now, sizeOf(file));
    if (gone.length > 0) await local.remove(gone);
  } catch {
    // Too much is kept for a while, which harms nobody.
  }
}

/**
 * Saves the next generation. When this resolves, the file is stored and was read back. After a rejection either the old
 * or the new state is stored, never a mixture; the next load tells which.
 * @throws {Failure<'vault-changed' | 'storage-full' | 'storage-failed'>} `vault-changed` where `file` does not
 * follow what is stored by exactly one generation.
 */
export function save(adapters: StoreAdapters, file: VaultFile, options: SaveOptions = {}): Promise<SaveResult> {
  return adapters.exclusive(() => saveNow(adapters, file, options));
}
