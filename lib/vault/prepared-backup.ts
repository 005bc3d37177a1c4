import { type Bytes, utf8 } from '../crypto/bytes.ts';
import { Failure } from '../failure.ts';
import { list, object, text } from '../shape.ts';
import { readBackup, writeBackup } from './backup.ts';
import { openKeys, sealKeys } from './carried-keys.ts';
import { type VaultContent, withoutSync } from './content.ts';
import { sealVault } from './seal.ts';
import { type CreateOptions, createVault } from './unlock.ts';

/** The fields of a record by which backups are made without their passphrase. They hold nothing about an account. */
export const preparedFields = {
  /**
   * An empty vault as JSON. Each backup is this vault with the current content. Its own key is wrapped by the backup
   * passphrase once, so no passphrase has to be derived again.
   */
  file: text(100_000),
  /** Its key, encrypted under the vault key. */
  key: list(object({ nonce: text(64), data: text(256) }), 1),
};
export type PreparedBackup = { [Field in keyof typeof preparedFields]: ReturnType<(typeof preparedFields)[Field]> };

/** @param vaultKey of the vault that is backed up @throws {Failure<'passphrase-unusable'>} */
export async function prepareBackup(
  vaultKey: Uint8Array,
  passphrase: string,
  options: CreateOptions = {},
): Promise<PreparedBackup> {
  const { file, key } = await createVault(passphrase, options);
  return { file: JSON.stringify(file), key: await sealKeys(vaultKey, [key]) };
}

/** The next backup: the bytes of a `.watchword` file. @throws {Failure<'backup-setup'>} Where the key does not open. */
export async function sealPrepared(
  prepared: PreparedBackup,
  vaultKey: Uint8Array,
  content: VaultContent,
): Promise<Bytes> {
  const [key] = await openKeys(vaultKey, prepared.key);
  if (!key) throw new Failure('backup-setup');
  return writeBackup(await sealVault(readBackup(utf8(prepared.file)), key, withoutSync(content)));
}
