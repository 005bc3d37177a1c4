import type { Bytes } from '../crypto/bytes.ts';
import { utf8 } from '../crypto/bytes.ts';
import { Failure } from '../failure.ts';
import { integer, list, type Of, object, text } from '../shape.ts';
import { BACKUP_EXTENSION, readBackup, writeBackup } from './backup.ts';
import { openKeys, sealKeys } from './carried-keys.ts';
import { type VaultContent, withoutSync } from './content.ts';
import { sealVault } from './envelope.ts';
import type { VaultFile } from './file.ts';
import { type CreateOptions, createVault } from './unlock.ts';

/** Where the record lies in the first store, beside the vault. */
export const AUTO_BACKUP_KEY = 'auto-backup';
/** ms between two automatic backups, at least. */
export const BETWEEN_BACKUPS = 86_400_000;
/** So many files are kept. */
const KEPT = 5;

/** What automatic backups need to go on without the user. Says nothing of an account. */
const autoBackup = object({
  /**
   * An empty vault as JSON. Each backup is this one with content: it has a key of its own, which the passphrase of the
   * backups opens, so that nothing is derived from a passphrase again.
   */
  file: text(100_000),
  /** Its key, encrypted under the vault key. */
  key: list(object({ nonce: text(64), data: text(256) }), 1),
  /** The vault's generation when the last one was saved; 0 = none was. */
  generation: integer(0),
  /** When that was, ms since the epoch. */
  at: integer(0),
  /** How many were saved. It says which of the kept files the next one takes the place of. */
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
  const { file, key } = await createVault(passphrase, options);
  const sealed = await sealKeys(vaultKey, [key]);
  return { file: JSON.stringify(file), key: sealed, generation: 0, at: 0, count: 0 };
}

/**
 * The name of the next backup's file. The names go round, so that the oldest is overwritten: no list of downloads has to
 * be kept for that, which Firefox does not keep. No other vault, or setting up, has them.
 */
export function autoBackupName({ file, count }: AutoBackup): string {
  const { vaultId } = readBackup(utf8(file));
  return `backup-${vaultId.slice(0, 8)}-${(count % KEPT) + 1}.${BACKUP_EXTENSION}`;
}

/** The next backup: the bytes of a `.watchword` file. @throws {Failure<'backup-setup'>} Where the key does not open. */
export async function sealAutoBackup(record: AutoBackup, vaultKey: Uint8Array, content: VaultContent): Promise<Bytes> {
  const [key] = await openKeys(vaultKey, record.key);
  if (!key) throw new Failure('backup-setup');
  return writeBackup(await sealVault(readBackup(utf8(record.file)), key, withoutSync(content)));
}

/** The record for a vault that has got another key. */
export async function withVaultKey(record: AutoBackup, old: Uint8Array, fresh: Uint8Array): Promise<AutoBackup> {
  return { ...record, key: await sealKeys(fresh, await openKeys(old, record.key)) };
}

/** When the next backup is due, ms since the epoch; undefined where nothing was changed since the last one. */
export function nextBackup(record: AutoBackup, { generation }: Pick<VaultFile, 'generation'>): number | undefined {
  if (generation === record.generation) return undefined;
  return record.at === 0 ? 0 : record.at + BETWEEN_BACKUPS;
}
