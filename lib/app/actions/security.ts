import { toBase64 } from '../../base64.ts';
import { newRecoveryKey, RECOVERY_GROUPS } from '../../crypto/recovery-key.ts';
import { fileDate } from '../../dates.ts';
import { Failure, isFailure } from '../../failure.ts';
import type { Account } from '../../otp/account.ts';
import { toAccountData } from '../../otp/account-data.ts';
import type { SecurityPorts } from '../../protocol/security-ports.ts';
import { BACKUP_EXTENSION, BACKUP_TYPE, makeBackup } from '../../vault/backup.ts';
import type { PasskeySlot } from '../../vault/file.ts';
import { unlockWithPassphrase } from '../../vault/unlock.ts';
import type { App } from '../state/app.ts';

/**
 * Creates a passkey that opens the vault, unless `until` is aborted before the browser's answer. One that did not get into
 * the vault is not left with its provider.
 */
export async function addPasskey(app: App, security: SecurityPorts, until: AbortSignal): Promise<void> {
  const { prf, ...parts } = await security.makePasskey(until);
  try {
    await app.ports.send('vault.addPasskey', { ...parts, prf: toBase64(prf) });
  } catch (error) {
    // Without an answer it may be saved yet.
    if (!isFailure(error, 'unreachable') && !(await mayBeSaved(security, parts))) await security.forgetPasskey(parts);
    throw error;
  }
}

/** Whether a passkey is in the vault, or may be: that saving failed does not prove that nothing was written. */
async function mayBeSaved(security: SecurityPorts, { credentialId }: PasskeySlot['params']): Promise<boolean> {
  try {
    const file = await security.readFile();
    return !file || file.slots.some(({ type, params }) => type === 'passkey' && params.credentialId === credentialId);
  } catch {
    return true;
  }
}

/**
 * Whether it is the passphrase of the vault, and no other way in: what is made with it has to open by it.
 * @throws {Failure} `passphrase-wrong`
 */
export async function proveVaultPassphrase(security: SecurityPorts, passphrase: string): Promise<void> {
  const file = await security.readFile();
  if (!file) throw new Failure('vault-missing');
  await unlockWithPassphrase(file, passphrase);
}

/**
 * Downloads a backup. If the browser cannot confirm that it was saved, the user has to, by `noteBackup`.
 * @param passphrase the vault's own if omitted
 * @returns its name, and whether it was confirmed; undefined if the vault's passphrase has to be typed first
 */
export async function downloadBackup(
  app: App,
  security: SecurityPorts,
  passphrase?: string,
): Promise<{ name: string; isSaved: boolean } | undefined> {
  const bytes =
    passphrase === undefined
      ? await security.readyBackup()
      : await makeBackup(await security.readContent(), passphrase);
  if (!bytes) return undefined;
  const name = `watchword-${fileDate()}.${BACKUP_EXTENSION}`;
  const isSaved = await security.saveFile(name, bytes, BACKUP_TYPE);
  if (isSaved) await noteBackup(app);
  return { name, isSaved };
}

/** Records a backup, which resets the reminder. */
export async function noteBackup(app: App): Promise<void> {
  await app.ports.saveSettings({ lastBackup: Date.now() });
}

/** Replaces all accounts with those of a backup. */
export async function replaceAccounts(app: App, accounts: readonly Account[]): Promise<void> {
  await app.ports.send('vault.replaceAccounts', { accounts: accounts.map(toAccountData) });
  await app.refresh();
}

/** Verifies the passphrase, or the recovery key. @throws {Failure} `passphrase-wrong` */
export async function confirmPassphrase(app: App, passphrase: string): Promise<void> {
  await app.ports.send('vault.confirm', { passphrase });
}

/** The same before an unencrypted export. @throws {Failure} `managed-off` if the organisation allows no export */
export async function confirmExport(app: App, passphrase: string): Promise<void> {
  if (app.settings.value.managed.disableExport) throw new Failure('managed-off');
  await confirmPassphrase(app, passphrase);
}

/** Sets a new passphrase. `proof`: the one in use, or a passkey. @throws {Failure} `passphrase-wrong`, `passkey-wrong` */
export async function changePassphrase(
  app: App,
  proof: { current: string } | { slotId: string; prf: string },
  passphrase: string,
): Promise<void> {
  if ('current' in proof) await app.ports.send('vault.changePassphrase', { ...proof, passphrase });
  else await app.ports.send('vault.resetPassphrase', { ...proof, passphrase });
}

/** A new recovery key, not stored yet, and the group (from 0) that the user has to type back. */
export function makeRecoveryKey(): { key: string; asked: number } {
  return { key: newRecoveryKey(), asked: Math.floor(Math.random() * RECOVERY_GROUPS) };
}

/** Stores the recovery key in place of the old one. Call it once the user has proved that it is written down. */
export async function setRecoveryKey(app: App, recoveryKey: string): Promise<void> {
  await app.ports.send('vault.setRecovery', { recoveryKey });
}

/** Removes a slot. @throws {Failure} `last-slot` */
export async function removeSlot(app: App, id: string): Promise<void> {
  await app.ports.send('vault.removeSlot', { id });
}

/** Restores an earlier state, by its key in the history. */
export async function restoreState(app: App, key: string): Promise<void> {
  await app.ports.send('vault.restore', { key });
}

/** Encrypts everything under a new vault key, which only the given passphrase or recovery key opens. @throws {Failure} */
export async function rekey(app: App, current: string, drop: boolean): Promise<void> {
  await app.ports.send('vault.rekey', { current, drop });
  await app.refresh();
}

/** The same with a passkey, unless `until` is aborted before its answer. @throws {Failure} */
export async function rekeyWithPasskey(
  app: App,
  security: SecurityPorts,
  passkeys: readonly PasskeySlot[],
  drop: boolean,
  until: AbortSignal,
): Promise<void> {
  const { slotId, prf } = await security.askPasskey(passkeys, until);
  await app.ports.send('vault.rekeyByPasskey', { slotId, prf: toBase64(prf), drop });
  await app.refresh();
}

/** Clears the store that cannot be read and writes the vault to it again. @throws {Failure} `store-needed` */
export async function renewStore(app: App): Promise<void> {
  await app.ports.send('vault.renewStore', null);
  await app.refresh();
}
