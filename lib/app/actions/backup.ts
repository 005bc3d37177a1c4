import { utf8 } from '../../crypto/bytes.ts';
import type { Account } from '../../otp/account.ts';
import type { SecurityPorts } from '../../protocol/security-ports.ts';
import { BACKUP_TYPE, type Changes, compareAccounts, openBackup, readBackup } from '../../vault/backup.ts';
import type { StoredCopy } from '../../vault/store/list-copies.ts';
import type { App } from '../state/app.ts';

/** The accounts of a backup file. @throws {Failure} `passphrase-wrong`, `vault-damaged`, `vault-newer`, `too-large` */
export async function readBackupFile(bytes: Uint8Array, passphrase: string): Promise<readonly Account[]> {
  return (await openBackup(bytes, passphrase)).accounts;
}

/**
 * A restored file is a backup of its date: what it holds is not only on this computer. Never throws: the accounts are
 * back already, and without the note a reminder comes too soon.
 */
export async function noteRestored(app: App, bytes: Uint8Array): Promise<void> {
  const saved = Math.min(readBackup(bytes).saved, Date.now());
  if (saved > app.settings.value.lastBackup) await app.ports.saveSettings({ lastBackup: saved }).catch(() => undefined);
}

/** What would change if these accounts replaced the present ones. */
export function changesTo(app: App, accounts: readonly Account[]): Changes {
  return compareAccounts([...app.accounts.value], [...accounts]);
}

/** Downloads a stored copy verbatim, readable or not. */
export async function downloadCopy(security: SecurityPorts, { place, value }: StoredCopy): Promise<void> {
  const name = place.replaceAll(/[^a-z0-9.]+/gi, '-');
  await security.saveFile(`${name}.watchword`, utf8(JSON.stringify(value)), BACKUP_TYPE);
}
