import { canonicalJson } from '../canonical-json.ts';
import { Failure, isFailure } from '../failure.ts';
import type { VaultContent } from './content.ts';
import { isKeyOf, openVault } from './envelope.ts';
import { damaged, type VaultFile } from './file.ts';
import type { Reader } from './store/read.ts';
import { isUnreadableMirror, type Loaded } from './store/replicas.ts';

/**
 * The newest of the loaded files that authenticates under `key`.
 * @throws {Failure<'vault-missing' | 'vault-damaged' | 'vault-newer'>}
 */
export async function openNewest(loaded: Loaded, key: Uint8Array): Promise<{ file: VaultFile; content: VaultContent }> {
  refuseNewer(loaded);
  for (const { file } of loaded.candidates) {
    try {
      return { file, content: await openVault(file, key) };
    } catch (error) {
      // An older generation may still be whole; only when none is does the user hear of it. But a newer program's
      // file is no damage: falling back behind it would throw away what that program saved.
      if (!(error instanceof Failure) || error.code === 'vault-newer') throw error;
    }
  }
  throw missing(loaded);
}

/** Whether a file opens under `key`: what repairing goes by. A newer program's file counts as whole. */
export function opensWith(key: Uint8Array): (file: VaultFile) => Promise<boolean> {
  return async (file) => {
    try {
      await openVault(file, key);
      return true;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return error.code === 'vault-newer';
    }
  };
}

/** What a page shows: the newest good state, from the fast store alone unless that has damage. Writes nothing. */
export async function openStored(store: Reader, key: Uint8Array): Promise<{ file: VaultFile; content: VaultContent }> {
  const quick = await store.load();
  const opened = await openNewest(quick, key).catch((error: unknown) => {
    if (isFailure(error, 'vault-damaged')) return undefined;
    throw error;
  });
  if (opened && opened.file === quick.file) return opened;
  return openNewest(await store.load({ all: true }), key);
}

/**
 * The vault key that `find` gets out of the newest file; where that cannot be had because the newest is damaged, out of
 * an older one. An older file's slots count for nothing while the newest is whole: its passphrase may have been changed
 * since.
 * @throws {Failure} what `find` throws for the newest; `vault-missing` or `vault-damaged` where there is no file;
 * `vault-newer`.
 */
export async function findKey(loaded: Loaded, find: (file: VaultFile) => Promise<Uint8Array>): Promise<Uint8Array> {
  refuseNewer(loaded);
  const newest = loaded.file;
  if (!newest) throw missing(loaded);
  try {
    return await find(newest);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const tried = new Set([unlockFingerprint(newest)]);
    for (const { file } of loaded.candidates) {
      const fingerprint = unlockFingerprint(file);
      if (tried.has(fingerprint)) continue;
      tried.add(fingerprint);
      const key = await find(file).catch((reason: unknown) => {
        if (reason instanceof Failure) return undefined;
        throw reason;
      });
      if (key && !(await isKeyOf(newest, key))) return key;
    }
    throw error;
  }
}

/**
 * What says that a newer program saved the vault last: both stores do, and an older file beside its files is behind; or
 * one does, and there is no other file.
 */
export function newerIn({ candidates, damage }: Loaded): Failure | undefined {
  const newer = damage.filter(({ error }) => error.code === 'vault-newer');
  const isInBoth =
    newer.some(({ replica }) => replica === 'mirror') && newer.some(({ replica }) => replica !== 'mirror');
  return isInBoth || candidates.length === 0 ? newer[0]?.error : undefined;
}

/** @throws {Failure<'vault-newer'>} */
function refuseNewer(loaded: Loaded): void {
  const newer = newerIn(loaded);
  if (newer) throw newer;
}

/** All that unlocking a file depends on: a second one with the same need not be tried. */
function unlockFingerprint({ vaultId, slots }: VaultFile): string {
  return canonicalJson({ vaultId, slots });
}

/** Why there is no vault to open: none was ever made, a newer program's is there, or all that is there is damaged. */
export function missing(loaded: Loaded): Failure {
  const newer = newerIn(loaded);
  if (newer) return newer;
  if (loaded.candidates.length > 0 || !loaded.damage.every(isUnreadableMirror)) return damaged();
  // The first store is empty. A second one that this browser does not have (Firefox without a history) is no damage.
  return new Failure('vault-missing');
}
