import { toBase64 } from '../../base64.ts';
import type { Handlers } from '../../browser/listen.ts';
import { type Bytes, equalBytes } from '../../crypto/bytes.ts';
import { Failure } from '../../failure.ts';
import { type Link, linkOf, needLink } from '../../sync/engine/link.ts';
import type { AutoBackup } from '../../vault/auto-backup.ts';
import { folderBackupName, folderBackups, outdatedBackups } from '../../vault/folder-backups.ts';
import { portsFor } from '../sync/ports.ts';
import { read } from './vault.ts';

/** Bytes of a backup that is read from a folder. */
const MAX_BACKUP = 32 * 1024 * 1024;

/** Uploads a backup to the sync folder, reads it back, and removes those that are outdated. @throws {Failure} `backup-folder` */
export async function putIntoFolder(link: Link, record: AutoBackup, bytes: Bytes): Promise<void> {
  const { folder } = portsFor(link);
  const name = folderBackupName(record, Date.now());
  const back = await folder
    .put(name, bytes)
    .then(() => folder.get(name, bytes.length))
    .catch(() => undefined);
  if (!back || !equalBytes(back, bytes)) {
    // A file that was cut would count as the backup of its day and month.
    await folder.remove(name).catch(() => undefined);
    throw new Failure('backup-folder');
  }
  try {
    // This one may be of a day long past by the clock: it stays all the same.
    for (const old of outdatedBackups(await folder.list(), record)) if (old !== name) await folder.remove(old);
  } catch (error) {
    // The backup is there; what is outdated goes the next time.
    if (!(error instanceof Failure)) throw error;
  }
}

export const folderBackupHandlers = {
  'folderBackup.list': async () => {
    const link = linkOf(await read());
    if (!link) return [];
    return folderBackups(await portsFor(link).folder.list()).map(({ name, day }) => ({ name, day }));
  },
  'folderBackup.read': async ({ name }) => {
    const link = needLink(await read());
    const [known] = folderBackups([name]);
    const bytes = known && (await portsFor(link).folder.get(known.name, MAX_BACKUP));
    if (!bytes) throw new Failure('sync-unreliable');
    return toBase64(bytes);
  },
} satisfies Partial<Handlers>;
