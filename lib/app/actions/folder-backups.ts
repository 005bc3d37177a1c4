import { fromBase64 } from '../../base64.ts';
import type { App } from '../state/app.ts';

/** A backup in the sync folder, by any device. `day` as `2026-11-28`. */
export interface FolderBackup {
  name: string;
  day: string;
}

/** The backups in the sync folder, newest first; none without sync. @throws {Failure} `sync-…` */
export function listFolderBackups(app: App): Promise<FolderBackup[]> {
  return app.ports.send('folderBackup.list', null);
}

/** One of them as a file. @throws {Failure} `sync-…` */
export async function readFolderBackup(app: App, name: string): Promise<File> {
  return new File([fromBase64(await app.ports.send('folderBackup.read', { name }))], name);
}
