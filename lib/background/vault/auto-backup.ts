import { onAlarm, setAlarm } from '../../browser/alarms.ts';
import { saveDownload } from '../../browser/downloads.ts';
import type { Handlers } from '../../browser/listen.ts';
import { records } from '../../browser/records.ts';
import { readKey, watchKey } from '../../browser/session.ts';
import { loadSettings, saveSettings } from '../../browser/settings.ts';
import { onVaultSaved } from '../../browser/sync-store.ts';
import { Failure } from '../../failure.ts';
import { serial } from '../../serial.ts';
import { linkOf } from '../../sync/engine/link.ts';
import {
  AUTO_BACKUP_KEY,
  type AutoBackup,
  asAutoBackup,
  autoBackupName,
  newAutoBackup,
  newVaultsAutoBackup,
  nextBackup,
  PLACES,
  type Place,
  sealAutoBackup,
  withOutcome,
  withVaultKey,
} from '../../vault/auto-backup.ts';
import { BACKUP_TYPE } from '../../vault/backup.ts';
import { deriveOnce } from '../../vault/derive-once.ts';
import { isReadyFor } from '../../vault/ready-backup.ts';
import { unlockWithPassphrase } from '../../vault/unlock.ts';
import { putIntoFolder } from './folder-backups.ts';
import { loadReady, makeReady } from './ready-backup.ts';
import { open } from './vault.ts';

const ALARM = 'backup';
/** ms from a change or unlock to the backup, so that several changes share one; and from a failure to the next try. */
const SOON = 60_000;
const RETRY = 3_600_000;
const FOLDER = 'Watchword';

const inTurn = serial();

async function load(): Promise<AutoBackup | undefined> {
  return asAutoBackup(await records.get(AUTO_BACKUP_KEY));
}

/**
 * Writes a backup to these places now. A failure in one does not stop the others. The outcome is stored in the settings.
 * @throws {Failure} the failure of the first place that failed
 */
async function write(record: AutoBackup, places: readonly Place[]): Promise<void> {
  const { file, key, content } = await open();
  const link = linkOf(content);
  let failure: unknown;
  try {
    const bytes = await sealAutoBackup(record, await loadReady(), { file, key, content });
    const name = autoBackupName(record);
    const [saved, failed]: [Place[], Place[]] = [[], []];
    for (const place of places) {
      try {
        if (place === 'downloads') await saveDownload(`${FOLDER}/${name}`, bytes, BACKUP_TYPE);
        else if (link) await putIntoFolder(link, record, bytes);
        else continue;
        saved.push(place);
      } catch (error) {
        failed.push(place);
        failure ??= error;
      }
    }
    const now = Date.now();
    const outcome = withOutcome(record, { saved, failed }, { generation: file.generation, now });
    await records.set(AUTO_BACKUP_KEY, outcome);
    if (saved.includes('downloads')) await saveSettings({ lastBackup: now });
  } catch (error) {
    failure ??= error;
  }
  const problem = failure === undefined ? '' : failure instanceof Failure ? failure.code : 'unexpected';
  if (failure !== undefined) await setAlarm(ALARM, Date.now() + RETRY);
  await saveSettings({ backupProblem: problem });
  if (failure !== undefined) throw failure;
}

/** Writes the backups that are due; otherwise schedules the next. Does nothing while locked. */
async function writeIfDue(): Promise<void> {
  const { autoBackup, backupProblem } = await loadSettings();
  if (!autoBackup || !(await readKey())) return;
  const record = await load();
  if (!record) {
    await saveSettings({ backupProblem: 'backup-setup' });
    return;
  }
  const { file, content } = await open();
  const terms = { generation: file.generation, now: Date.now() };
  const due = PLACES.filter((place) => place === 'downloads' || linkOf(content)).flatMap((place) => {
    const at = nextBackup(record, place, terms);
    return at === undefined ? [] : [{ place, at }];
  });
  const now = due.filter(({ at }) => at <= terms.now).map(({ place }) => place);
  if (now.length > 0) await write(record, now);
  // All places have the current vault, so an earlier problem is resolved.
  else if (due.length === 0 && backupProblem !== '') await saveSettings({ backupProblem: '' });
  const later = due.filter(({ at }) => at > terms.now).map(({ at }) => at);
  if (later.length > 0) await setAlarm(ALARM, Math.min(...later));
}

async function quietly(): Promise<void> {
  await inTurn(writeIfDue).catch((error) => {
    // The failure is stored, shown, and retried.
    if (!(error instanceof Failure)) throw error;
  });
}

async function plan(): Promise<void> {
  const { autoBackup } = await loadSettings();
  if (autoBackup) await setAlarm(ALARM, Date.now() + SOON);
}

/** Schedules automatic backups if they are on. Call it synchronously at the worker's start. */
export function followAutoBackup(): void {
  onAlarm(ALARM, () => void quietly());
  onVaultSaved(() => void plan());
  watchKey((isUnlocked) => {
    if (isUnlocked) void plan();
  });
}

/** Re-encrypts the record for a new vault key. If that fails, the next backup reports that it must be set up again. */
export function keepAutoBackup(old: Uint8Array, fresh: Uint8Array): Promise<void> {
  return inTurn(async () => {
    const record = await load();
    if (record) await records.set(AUTO_BACKUP_KEY, await withVaultKey(record, old, fresh));
  });
}

/** @param passphrase the vault's; may be empty where backups are prepared under it @throws {Failure} `passphrase-wrong`, `backup-setup` */
async function setUpWithVaults(passphrase: string): Promise<AutoBackup> {
  const { file, key } = await open();
  if (passphrase !== '') {
    const stretch = deriveOnce();
    await unlockWithPassphrase(file, passphrase, { stretch });
    await makeReady(file, key, passphrase, stretch);
  }
  const ready = await loadReady();
  if (!isReadyFor(ready, file)) throw new Failure('backup-setup');
  return newVaultsAutoBackup(ready);
}

export const autoBackupHandlers = {
  'autoBackup.on': async ({ opens, passphrase }) =>
    inTurn(async () => {
      const record =
        opens === 'by-vaults' ? await setUpWithVaults(passphrase) : await newAutoBackup((await open()).key, passphrase);
      await records.set(AUTO_BACKUP_KEY, record);
      await saveSettings({ autoBackup: true, backupProblem: '' });
      await write(record, PLACES);
      return null;
    }),
  'autoBackup.now': async () =>
    inTurn(async () => {
      const record = await load();
      if (!record) throw new Failure('backup-setup');
      await write(record, PLACES);
      return null;
    }),
  'autoBackup.off': async () =>
    inTurn(async () => {
      await saveSettings({ autoBackup: false, backupProblem: '' });
      await records.remove(AUTO_BACKUP_KEY);
      return null;
    }),
} satisfies Partial<Handlers>;
