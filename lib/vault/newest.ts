import { canonicalJson } from '../canonical-json.ts';
import { Failure, isFailure } from '../failure.ts';
import type { VaultContent } from './content.ts';
import { checkVault, type Decode, isKeyOf, openVault } from './envelope.ts';
import { damaged, type VaultFile } from './file.ts';
import type { Reader } from './store/read.ts';
import { isUnreadableMirror, type Loaded } from './store/replicas.ts';

interface Found<Content> {
  file: VaultFile;
  content: Content;
}

async function newestThat<Content>(
  loaded: Loaded,
  open: (file: VaultFile) => Promise<Content>,
): Promise<Found<Content>> {
  refuseNewer(loaded);
  for (const { file } of loaded.candidates) {
    try {
      return { file, content: await open(file) };
    } catch (error) {
      // Fall back to an older generation if this one is damaged. A file of a newer version is not damage: falling back
      // would discard what that version saved.
      if (!(error instanceof Failure) || error.code === 'vault-newer') throw error;
    }
  }
  throw missing(loaded);
}

/**
 * The newest of the loaded files that authenticates under `key`, and its content.
 * @throws {Failure<'vault-missing' | 'vault-damaged' | 'vault-newer'>}
 */
export function openNewest(loaded: Loaded, key: Uint8Array, decode?: Decode): Promise<Found<VaultContent>> {
  return newestThat(loaded, (file) => openVault(file, key, decode));
}

/** As `openNewest`, for the file alone, in less time. */
export async function findNewest(loaded: Loaded, key: Uint8Array): Promise<VaultFile> {
  return (await newestThat(loaded, (file) => checkVault(file, key))).file;
}

/** The test that repairing uses: whether a file opens under `key`. A file of a newer version counts as intact. */
export function opensWith(key: Uint8Array): (file: VaultFile) => Promise<boolean> {
  return async (file) => {
    try {
      await checkVault(file, key);
      return true;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return error.code === 'vault-newer';
    }
  };
}

/** The newest intact state, for display: from the first store alone unless that is damaged. Writes nothing. */
export async function openStored(store: Reader, key: Uint8Array, decode?: Decode): Promise<Found<VaultContent>> {
  const quick = await store.load();
  const opened = await openNewest(quick, key, decode).catch((error: unknown) => {
    if (isFailure(error, 'vault-damaged')) return undefined;
    throw error;
  });
  if (opened && opened.file === quick.file) return opened;
  return openNewest(await store.load({ all: true }), key, decode);
}

/**
 * The vault key that `find` gets from the newest file, or from an older one if the newest is damaged. While the newest is
 * intact, slots of older files do not count: the passphrase may have been changed since.
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
 * The failure for a vault that a newer version saved last: if both stores have a file of a newer version, or one has and
 * there is no other file. Otherwise undefined.
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

/** Everything that unlocking a file depends on. A file with an equal fingerprint need not be tried again. */
function unlockFingerprint({ vaultId, slots }: VaultFile): string {
  return canonicalJson({ vaultId, slots });
}

/** Why there is no vault to open: none was created, a newer version saved it, or every file is damaged. */
export function missing(loaded: Loaded): Failure {
  const newer = newerIn(loaded);
  if (newer) return newer;
  if (loaded.candidates.length > 0 || !loaded.damage.every(isUnreadableMirror)) return damaged();
  // The first store is empty. A missing second one (Firefox without browsing history) is not damage.
  return new Failure('vault-missing');
}
