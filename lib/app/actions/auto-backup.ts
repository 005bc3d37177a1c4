import { isFailure } from '../../failure.ts';
import type { SecurityPorts } from '../../protocol/security-ports.ts';
import type { BackupKey } from '../../protocol/vault-messages.ts';
import type { App } from '../state/app.ts';

/**
 * Turns automatic backups on and makes the first one. @returns false if the vault's passphrase has to be typed first
 * @param passphrase may be empty for the vault's own @throws {Failure} `download-failed`, `downloads-denied`,
 * `backup-folder`, `passphrase-wrong`
 */
export async function startAutoBackup(app: App, opens: BackupKey, passphrase = ''): Promise<boolean> {
  try {
    await app.ports.send('autoBackup.on', { opens, passphrase });
    return true;
  } catch (error) {
    if (isFailure(error, 'backup-setup')) return false;
    throw error;
  }
}

/** Makes one now. @throws {Failure} as `startAutoBackup`, and `backup-setup` */
export async function autoBackupNow(app: App): Promise<void> {
  await app.ports.send('autoBackup.now', null);
}

/** Turns them off and returns the permission. Existing files stay. */
export async function stopAutoBackup(app: App, security: SecurityPorts): Promise<void> {
  await app.ports.send('autoBackup.off', null);
  await security.disallowDownloads();
}
