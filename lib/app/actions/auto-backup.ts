import type { SecurityPorts } from '../../protocol/security-ports.ts';
import type { App } from '../state/app.ts';

/** Turns automatic backups on and makes the first one. @throws {Failure} `download-failed`, `downloads-denied`, `backup-folder` */
export async function startAutoBackup(app: App, passphrase: string): Promise<void> {
  await app.ports.send('autoBackup.on', { passphrase });
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
