import { onAlarm, setAlarm } from '../../browser/alarms.ts';
import { saveDownload } from '../../browser/downloads.ts';
import type { Handlers } from '../../browser/listen.ts';
import { records } from '../../browser/records.ts';
import { readKey, watchKey } from '../../browser/session.ts';
import { loadSettings, saveSettings } from '../../browser/settings.ts';
import { onVaultSaved } from '../../browser/sync-store.ts';
import { type Bytes, equalBytes } from '../../crypto/bytes.ts';
import { Failure, isFailure } from '../../failure.ts';
import { serial } from '../../serial.ts';
import { linkOf } from '../../sync/engine/link.ts';
import {
  AUTO_BACKUP_KEY,
  type AutoBackup,
  asAutoBackup,
  autoBackupName,
  newAutoBackup,
  nextBackup,
  sealAutoBackup,
  withVaultKey,
} from '../../vault/auto-backup.ts';
import { BACKUP_TYPE } from '../../vault/backup.ts';
import type { VaultContent } from '../../vault/content.ts';
import { portsFor } from '../sync/ports.ts';
import { open } from './vault.ts';

const ALARM = 'backup';
/** ms after a change, so that several go into one backup; and after a failure. */
const SOON = 60_000;
const RETRY = 3_600_000;
const FOLDER = 'Watchword';

const inTurn = serial();

async function load(): Promise<AutoBackup | undefined> {
  return asAutoBackup(await records.get(AUTO_BACKUP_KEY));
}

/** Puts it into the folder of the sync, too, and reads it back. @throws {Failure} `backup-folder` */
async function putIntoFolder(content: VaultContent, name: string, bytes: Bytes): Promise<void> {
  const link = linkOf(content);
  if (!link) return;
  const { folder } = portsFor(link);
  const back = await folder
    .put(name, bytes)
    .then(() => folder.get(name, bytes.length))
    .catch(() => undefined);
  if (!back || !equalBytes(back, bytes)) throw new Failure('backup-folder');
}

/** Writes a backup now. What came of it is noted for the pages. @throws {Failure} */
async function write(record: AutoBackup): Promise<void> {
  const { file, key, content } = await open();
  try {
    const bytes = await sealAutoBackup(record, key, content);
    const name = autoBackupName(record);
    await saveDownload(`${FOLDER}/${name}`, bytes, BACKUP_TYPE);
    const now = Date.now();
    const { generation } = file;
    await records.set(AUTO_BACKUP_KEY, { ...record, count: record.count + 1, generation, at: now });
    await saveSettings({ lastBackup: now });
    await putIntoFolder(content, name, bytes);
    await saveSettings({ backupProblem: '' });
  } catch (error) {
    if (isFailure(error, 'locked')) throw error;
    await saveSettings({ backupProblem: error instanceof Failure ? error.code : 'unexpected' });
    await setAlarm(ALARM, Date.now() + RETRY);
    throw error;
  }
}

/** Writes one where the vault is open and was changed and the last one is old enough, or says when that will be. */
async function writeIfDue(): Promise<void> {
  const { autoBackup } = await loadSettings();
  if (!autoBackup || !(await readKey())) return;
  const record = await load();
  if (!record) {
    await saveSettings({ backupProblem: 'backup-setup' });
    return;
  }
  const due = nextBackup(record, (await open()).file);
  if (due === undefined) return;
  if (due <= Date.now()) await write(record);
  else await setAlarm(ALARM, due);
}

async function quietly(): Promise<void> {
  await inTurn(writeIfDue).catch((error) => {
    // It is noted and shown, and tried again.
    if (!(error instanceof Failure)) throw error;
  });
}

async function plan(): Promise<void> {
  const { autoBackup, backupProblem } = await loadSettings();
  if (autoBackup) await setAlarm(ALARM, Date.now() + (backupProblem === '' ? SOON : RETRY));
}

/** Keeps backups coming where the user switched that on. Call it synchronously at the worker's start. */
export function followAutoBackup(): void {
  onAlarm(ALARM, () => void quietly());
  onVaultSaved(() => void plan());
  watchKey((isUnlocked) => {
    if (isUnlocked) void plan();
  });
}

/** Goes on under the vault's new key. Where that fails, the next backup says that it has to be set up again. */
export function keepAutoBackup(old: Uint8Array, fresh: Uint8Array): Promise<void> {
  return inTurn(async () => {
    const record = await load();
    if (record) await records.set(AUTO_BACKUP_KEY, await withVaultKey(record, old, fresh));
  });
}

export const autoBackupHandlers = {
  'autoBackup.on': async ({ passphrase }) =>
    inTurn(async () => {
      const { key } = await open();
      const record = await newAutoBackup(key, passphrase);
      await records.set(AUTO_BACKUP_KEY, record);
      await saveSettings({ autoBackup: true, backupProblem: '' });
      await write(record);
      return null;
    }),
  'autoBackup.now': async () =>
    inTurn(async () => {
      const record = await load();
      if (!record) throw new Failure('backup-setup');
      await write(record);
      return null;
    }),
  'autoBackup.off': async () =>
    inTurn(async () => {
      await saveSettings({ autoBackup: false, backupProblem: '' });
      await records.remove(AUTO_BACKUP_KEY);
      return null;
    }),
} satisfies Partial<Handlers>;
