import { toBase64 } from '../../base64.ts';
import type { Account } from '../../otp/account.ts';
import { toAccountData } from '../../otp/account-data.ts';
import { BACKUP_EXTENSION, BACKUP_TYPE, makeBackup } from '../../vault/backup.ts';
import type { PasskeySlot } from '../../vault/file.ts';
import { readRecoveryKey } from '../../vault/recovery-key.ts';
import type { SecurityPorts } from '../ports/security-ports.ts';
import type { App } from '../state/app.ts';

export async function addPasskey(app: App, security: SecurityPorts): Promise<void> {
  const { prf, ...parts } = await security.makePasskey();
  await app.ports.send('vault.addPasskey', { ...parts, prf: toBase64(prf) });
}

/** @throws {Failure} `passkey-cancelled`, `passkey-wrong` and the like. */
export async function unlockWithPasskey(app: App, security: SecurityPorts): Promise<void> {
  const file = await security.readFile();
  const slots = file?.slots.filter((slot): slot is PasskeySlot => slot.type === 'passkey') ?? [];
  const { slotId, prf } = await security.askPasskey(slots);
  await app.ports.send('vault.unlockPasskey', { slotId, prf: toBase64(prf) });
  await app.refresh();
}

/** @throws {Failure} `recovery-slip`, `recovery-length`, `recovery-wrong` */
export async function unlockWithRecoveryKey(app: App, recoveryKey: string): Promise<void> {
  // A slip is told at once, without waking the background.
  readRecoveryKey(recoveryKey);
  await app.ports.send('vault.unlockRecovery', { recoveryKey });
  await app.refresh();
}

/** Hands a backup to the downloads and remembers that there is one. */
export async function downloadBackup(app: App, security: SecurityPorts, passphrase: string): Promise<string> {
  const bytes = await makeBackup(await security.readContent(), passphrase);
  const name = `watchword-${fileDate(new Date())}.${BACKUP_EXTENSION}`;
  await security.saveFile(name, bytes, BACKUP_TYPE);
  await app.ports.saveSettings({ lastBackup: Date.now() });
  return name;
}

/** `2026-11-21`, in the person's own time zone. */
function fileDate(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Puts a backup's accounts in the place of those that are there. */
export async function replaceAccounts(app: App, accounts: readonly Account[]): Promise<void> {
  await app.ports.send('vault.replaceAccounts', { accounts: accounts.map(toAccountData) });
  await app.refresh();
}
