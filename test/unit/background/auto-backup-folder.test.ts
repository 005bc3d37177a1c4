import { expect, test, vi } from 'vitest';
import { autoBackupHandlers } from '../../../lib/background/vault/auto-backup.ts';
import { folderBackupHandlers } from '../../../lib/background/vault/folder-backups.ts';
import { unlock } from '../../../lib/background/vault/unlock.ts';
import { fromBase64 } from '../../../lib/base64.ts';
import { loadSettings } from '../../../lib/browser/settings.ts';
import { openBackup } from '../../../lib/vault/backup.ts';
import { add, alarm, downloads, link, newest, ring, switchOn } from './backup-world.ts';
import { folder } from './fake-folder.ts';

// What a passphrase costs is not what is tested here.
vi.mock('../../../lib/crypto/kdf.ts', () => import('../vault/cheap-kdf.ts'));
vi.mock('../../../lib/background/sync/ports.ts', () => import('./fake-folder.ts'));

const inFolder = async () => {
  const bytes = [...folder.files.values()].at(-1)!;
  return (await openBackup(bytes, 'backup words')).accounts.map(({ issuer }) => issuer);
};
/** Lets the hour after a failure pass. */
async function anHourLater(): Promise<void> {
  expect(await alarm()).toBeGreaterThan(Date.now());
  await ring();
}

test.each(['isAway', 'cuts'] as const)(
  'what the folder of the sync did not take (%s) is told, and tried again by itself without another download',
  async (how) => {
    await link();
    folder[how] = true;
    await expect(switchOn()).rejects.toMatchObject({ code: 'backup-folder' });
    // A cut file would count as the backup of this day.
    expect(folder.files.size).toBe(0);
    const settings = await loadSettings();
    expect(settings).toMatchObject({ backupProblem: 'backup-folder' });
    // The downloads have theirs.
    expect(settings.lastBackup).toBeGreaterThan(0);
    await add('Two');
    folder[how] = false;
    await anHourLater();
    await vi.waitFor(async () => expect((await loadSettings()).backupProblem).toBe(''));
    expect(await inFolder()).toEqual(['One', 'Two']);
    expect(downloads.files.size).toBe(1);
  },
);

test('the folder of the sync gets its backup where the downloads take none, and they are tried again', async () => {
  await link();
  downloads.fails = 'interrupted';
  await expect(switchOn()).rejects.toMatchObject({ code: 'download-failed' });
  expect(await inFolder()).toEqual(['One']);
  expect(await loadSettings()).toMatchObject({ backupProblem: 'download-failed', lastBackup: 0 });
  downloads.fails = '';
  await anHourLater();
  await vi.waitFor(async () => expect((await loadSettings()).backupProblem).toBe(''));
  expect(await newest()).toEqual(['One']);
  expect(folder.files.size).toBe(1);
});

test('a sync that is joined later gets its first backup without waiting for a change of accounts', async () => {
  await switchOn();
  await link();
  await vi.waitFor(async () => expect(await alarm()).toBeGreaterThan(Date.now()));
  await ring();
  await vi.waitFor(async () => expect(await inFolder()).toEqual(['One']));
  expect(downloads.files.size).toBe(1);
});

test('what is in the folder of the sync is listed and read by its name alone', async () => {
  expect(await folderBackupHandlers['folderBackup.list']()).toEqual([]);
  await link();
  await switchOn();
  folder.files.set('secret.txt', folder.files.values().next().value!);
  const [found, ...more] = await folderBackupHandlers['folderBackup.list']();
  expect(more).toEqual([]);
  const { name } = found!;
  const bytes = fromBase64(await folderBackupHandlers['folderBackup.read']({ name }));
  expect((await openBackup(bytes, 'backup words')).accounts.map(({ issuer }) => issuer)).toEqual(['One']);
  for (const odd of ['secret.txt', `../${name}`, 'backup-00000000-2026-01-01-1.watchword'])
    await expect(folderBackupHandlers['folderBackup.read']({ name: odd })).rejects.toMatchObject({
      code: 'sync-unreliable',
    });
});

test('of many days the folder keeps what is not outdated', async () => {
  await link();
  await switchOn();
  vi.useFakeTimers({ now: Date.now(), toFake: ['Date'] });
  for (let day = 0; day < 10; day++) {
    vi.setSystemTime(Date.now() + 86_400_000);
    await unlock('vault words');
    await autoBackupHandlers['autoBackup.now']();
  }
  expect([7, 8]).toContain(folder.files.size);
});
