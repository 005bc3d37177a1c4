import { type Bytes, utf8 } from '../crypto/bytes.ts';
import { Failure } from '../failure.ts';
import { flag, integer, type Of, object, optional } from '../shape.ts';
import { BACKUP_EXTENSION, readBackup } from './backup.ts';
import { openKeys, sealKeys } from './carried-keys.ts';
import type { VaultContent } from './content.ts';
import type { VaultFile } from './file.ts';
import { type PreparedBackup, prepareBackup, preparedFields, sealPrepared } from './prepared-backup.ts';
import { type ReadyBackup, sealReady } from './ready-backup.ts';
import type { CreateOptions } from './unlock.ts';

/** Key of the record in the first store. */
export const AUTO_BACKUP_KEY = 'auto-backup';
/** ms between two automatic backups, at least. */
const BETWEEN_BACKUPS = 86_400_000;
/** Number of backup files that are kept. */
const KEPT = 5;

/** Where backups are saved: the browser's downloads, and the sync folder if there is one. */
export const PLACES = ['downloads', 'folder'] as const;
export type Place = (typeof PLACES)[number];

const saved = {
  /** The vault's generation when the last one was saved there; 0 = none was. */
  generation: integer(0),
  /** When that was, ms since the epoch. */
  at: integer(0),
  /** Whether a later one was tried there and was not saved. */
  hasFailed: optional(flag, false),
};
const NEVER = { generation: 0, at: 0, hasFailed: false };

/** The stored record by which automatic backups run without the user. Holds nothing about an account. */
const autoBackup = object({
  ...preparedFields,
  downloads: optional(object(saved), NEVER),
  folder: optional(object(saved), NEVER),
  /** Whether they open by the vault's own passphrase, and so are made from the `ReadyBackup`, of which this is a copy. */
  isVaults: optional(flag, false),
  /** Number of backups saved so far. It determines which of the kept files the next one overwrites. */
  count: integer(0),
});
export type AutoBackup = Of<typeof autoBackup>;

/** A stored record; undefined where there is none. */
export function asAutoBackup(stored: unknown): AutoBackup | undefined {
  try {
    return autoBackup(stored);
  } catch {
    // Switched off, or damaged: the settings then say that it is on, and the user is told.
    return undefined;
  }
}

/** @throws {Failure<'passphrase-unusable'>} */
export async function newAutoBackup(
  vaultKey: Uint8Array,
  passphrase: string,
  options: CreateOptions = {},
): Promise<AutoBackup> {
  return newRecord(await prepareBackup(vaultKey, passphrase, options), false);
}

/** The same by the vault's own passphrase. */
export function newVaultsAutoBackup({ file, key }: ReadyBackup): AutoBackup {
  return newRecord({ file, key }, true);
}

function newRecord(prepared: PreparedBackup, isVaults: boolean): AutoBackup {
  return { ...prepared, downloads: NEVER, folder: NEVER, isVaults, count: 0 };
}

/**
 * The next backup, as bytes of a `.watchword` file. `ready`: what is prepared under the vault's passphrase, if anything.
 * @throws {Failure<'backup-setup'>} where the key does not open, or nothing is prepared under the present passphrase
 */
export async function sealAutoBackup(
  record: AutoBackup,
  ready: ReadyBackup | undefined,
  vault: { file: VaultFile; key: Uint8Array; content: VaultContent },
): Promise<Bytes> {
  if (!record.isVaults) return sealPrepared(record, vault.key, vault.content);
  const bytes = await sealReady(ready, vault);
  if (!bytes) throw new Failure('backup-setup');
  return bytes;
}

/**
 * File name of the next backup in the downloads. Names rotate, so the oldest file is overwritten without a list of downloads, which
 * Firefox does not keep. They are unique to this vault and set-up.
 */
export function autoBackupName(record: AutoBackup): string {
  return `backup-${vaultOf(record)}-${(record.count % KEPT) + 1}.${BACKUP_EXTENSION}`;
}

/** What the names of this set-up's backups have in common, and no others: eight hexadecimal digits. */
export function vaultOf({ file }: AutoBackup): string {
  return readBackup(utf8(file)).vaultId.slice(0, 8);
}

/** The record re-encrypted for a new vault key. */
export async function withVaultKey(record: AutoBackup, old: Uint8Array, fresh: Uint8Array): Promise<AutoBackup> {
  return { ...record, key: await sealKeys(fresh, await openKeys(old, record.key)) };
}

/** The record after one was tried: `saved` and `failed` name the places, `generation` is what was saved at `now`. */
export function withOutcome(
  record: AutoBackup,
  { saved, failed }: { saved: readonly Place[]; failed: readonly Place[] },
  { generation, now }: { generation: number; now: number },
): AutoBackup {
  const there = saved.map((place) => [place, { generation, at: now, hasFailed: false }]);
  const missing = failed.map((place) => [place, { ...record[place], hasFailed: true }]);
  const count = record.count + (saved.length > 0 ? 1 : 0);
  return { ...record, ...Object.fromEntries([...there, ...missing]), count };
}

/**
 * When the next backup is due in a place, ms since the epoch; undefined if that has the current vault. Due at once after
 * a failure, and if the last backup has a time later than `now`.
 */
export function nextBackup(
  record: AutoBackup,
  place: Place,
  { generation, now }: { generation: number; now: number },
): number | undefined {
  const last = record[place];
  if (last.generation === generation) return undefined;
  return last.hasFailed || last.at === 0 || last.at > now ? 0 : last.at + BETWEEN_BACKUPS;
}
