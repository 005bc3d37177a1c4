import { Failure } from '../../failure.ts';
import { isSameFile, parseVaultFile, type VaultFile } from '../file.ts';
import { historyKey, historyPrefix, type KeepReason, outdated } from './history.ts';
import { openQuarantine } from './quarantine.ts';
import { openReader } from './read.ts';
import { CURRENT, isUnreadableLocal, type Mirror, replicaOf, type StoreAdapters, storageFailed } from './replicas.ts';

export interface SaveOptions {
  /** Keeps the state before this save beyond the rolling ones. */
  keep?: KeepReason;
}

export interface SaveResult {
  /** Whether both stores have it. With one of them alone a vault is safe from less; the user is told. */
  isMirrored: boolean;
}

async function saveToMirror(
  mirror: Mirror,
  file: VaultFile,
  previous: VaultFile | undefined,
  options: SaveOptions,
): Promise<void> {
  const changes: Record<string, unknown> = { [CURRENT]: file };
  if (previous) changes[historyKey(previous, options.keep)] = previous;
  const kept = [...(await mirror.keys(historyPrefix)), ...Object.keys(changes)];
  for (const key of outdated(kept, file.saved)) {
    if (!(key in changes)) changes[key] = undefined;
  }
  await mirror.write(changes);
}

async function saveNow({ local, mirror }: StoreAdapters, file: VaultFile, options: SaveOptions): Promise<SaveResult> {
  parseVaultFile(file);
  const loaded = await openReader({ local, mirror }).load({ all: true });
  const previous = loaded.file;
  if (file.generation !== (previous?.generation ?? 0) + 1) throw new Failure('vault-changed');
  if (loaded.damage.some(isUnreadableLocal)) {
    // With the first store gone, the strict second one alone still keeps what it acknowledges.
    await saveToMirror(mirror, file, previous, options).catch((error) => Promise.reject(storageFailed(error)));
    return { isMirrored: false };
  }
  await openQuarantine(local).keep(loaded);
  let isMirrored = true;
  try {
    await saveToMirror(mirror, file, previous, options);
  } catch {
    // The save still stands on two files of the other store; the caller is told that the third is missing.
    isMirrored = false;
  }
  const replica = replicaOf(file.generation);
  try {
    await local.set({ [replica]: file });
    const back = (await local.get([replica]))[replica];
    if (back === undefined || !isSameFile(parseVaultFile(back), file)) throw new Error('read back differs');
  } catch (error) {
    // Where even that fails, the next load finds the save there: done after all, and still never half.
    if (isMirrored) await mirror.write({ [CURRENT]: previous }).catch(() => undefined);
    throw storageFailed(error);
  }
  return { isMirrored };
}

/**
 * Saves the next generation; when this resolves, the file is stored and was read back. After a rejection the old
 * state stands, or, where the browser itself died, either.
 * @throws {Failure<'vault-changed' | 'storage-full' | 'storage-failed'>} `vault-changed` where `file` does not
 * follow what is stored by exactly one generation.
 */
export function save(adapters: StoreAdapters, file: VaultFile, options: SaveOptions = {}): Promise<SaveResult> {
  return adapters.exclusive(() => saveNow(adapters, file, options));
}
