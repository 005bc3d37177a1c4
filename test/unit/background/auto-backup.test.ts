import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { autoBackupHandlers } from '../../../lib/background/vault/auto-backup.ts';
import { lock } from '../../../lib/background/vault/lock.ts';
import { securityHandlers } from '../../../lib/background/vault/security.ts';
import { unlock } from '../../../lib/background/vault/unlock.ts';
import { loadSettings } from '../../../lib/browser/settings.ts';
import { newRecoveryKey } from '../../../lib/crypto/recovery-key.ts';
import { add, alarm, byVaults, downloads, newest, prepared, ring, switchOn } from './backup-world.ts';

// What a passphrase costs is not what is tested here.
vi.mock('../../../lib/crypto/kdf.ts', () => import('../vault/cheap-kdf.ts'));
vi.mock('../../../lib/background/sync/ports.ts', () => import('./fake-folder.ts'));

test('switched on once, a backup is there at once; the next follows a change and a day', async () => {
  await switchOn();
  expect([...downloads.files.keys()][0]).toMatch(/^Watchword\/backup-[0-9a-f]{8}-1\.watchword$/);
  expect(await newest()).toEqual(['One']);
  const first = (await loadSettings()).lastBackup;
  expect(first).toBeGreaterThan(0);

  await add('Two');
  await vi.waitFor(async () => expect(await alarm()).toBeGreaterThan(Date.now()));
  await ring();
  // Not a day yet: it is put off.
  await vi.waitFor(async () => expect(await alarm()).toBe(first + 86_400_000));
  expect(downloads.files.size).toBe(1);

  vi.useFakeTimers({ now: first + 86_400_000, toFake: ['Date'] });
  await unlock('vault words');
  await ring();
  await vi.waitFor(() => expect(downloads.files.size).toBe(2));
  await vi.waitFor(async () => expect(await newest()).toEqual(['One', 'Two']));
  await vi.waitFor(async () => expect((await loadSettings()).lastBackup).toBeGreaterThan(first));
});

test.each(['interrupted', 'short'] as const)(
  'a file that was not saved whole (%s) is told and counts for nothing',
  async (how) => {
    downloads.fails = how;
    await expect(switchOn()).rejects.toMatchObject({ code: 'download-failed' });
    expect(await loadSettings()).toMatchObject({ autoBackup: true, backupProblem: 'download-failed', lastBackup: 0 });
    expect(await alarm()).toBeGreaterThan(Date.now());
    downloads.fails = '';
    await autoBackupHandlers['autoBackup.now']();
    expect(await loadSettings()).toMatchObject({ backupProblem: '' });
    expect(await newest()).toEqual(['One']);
  },
);

test('a permission that was taken back is told; a locked vault is left alone', async () => {
  await switchOn();
  downloads.isAllowed = false;
  await expect(autoBackupHandlers['autoBackup.now']()).rejects.toMatchObject({ code: 'downloads-denied' });
  expect((await loadSettings()).backupProblem).toBe('downloads-denied');
  downloads.isAllowed = true;
  await lock();
  await ring();
  await expect(autoBackupHandlers['autoBackup.now']()).rejects.toMatchObject({ code: 'locked' });
  expect(downloads.files.size).toBe(1);
});

test('it outlives a new vault key, and is said to need setting up after another vault came', async () => {
  await switchOn();
  await securityHandlers['vault.rekey']({ current: 'vault words', drop: false });
  await autoBackupHandlers['autoBackup.now']();
  expect(downloads.files.size).toBe(2);
  await lock();
  await securityHandlers['vault.startOver']({ passphrase: 'other words' });
  await expect(autoBackupHandlers['autoBackup.now']()).rejects.toMatchObject({ code: 'backup-setup' });
  await autoBackupHandlers['autoBackup.off']();
  expect(await loadSettings()).toMatchObject({ autoBackup: false, backupProblem: '' });
});

test('by the vault’s passphrase it asks for none, and follows a new passphrase and a new key under the same names', async () => {
  await vi.waitFor(() => byVaults());
  expect(await newest('vault words')).toEqual(['One']);
  const [name] = downloads.files.keys();
  await securityHandlers['vault.changePassphrase']({ current: 'vault words', passphrase: 'other vault words' });
  await prepared('other vault words');
  await securityHandlers['vault.rekey']({ current: 'other vault words', drop: false });
  await autoBackupHandlers['autoBackup.now']();
  expect(await newest('other vault words')).toEqual(['One']);
  const prefix = name!.slice(0, -'1.watchword'.length);
  for (const path of downloads.files.keys()) expect(path.startsWith(prefix)).toBe(true);
});

test('where nothing is prepared it asks for the vault’s passphrase, and is satisfied with no other', async () => {
  await vi.waitFor(() => byVaults());
  await autoBackupHandlers['autoBackup.off']();
  await fakeBrowser.storage.local.remove('ready-backup');
  await expect(byVaults()).rejects.toMatchObject({ code: 'backup-setup' });
  await expect(byVaults('backup words')).rejects.toMatchObject({ code: 'passphrase-wrong' });
  expect(await loadSettings()).toMatchObject({ autoBackup: false, backupProblem: '' });
  expect(downloads.files.size).toBe(1);
  await byVaults('vault words');
  expect(await newest('vault words')).toEqual(['One']);
});

test('what is prepared under a passphrase no longer in use is told, not used', async () => {
  await vi.waitFor(() => byVaults());
  const recoveryKey = newRecoveryKey();
  await securityHandlers['vault.setRecovery']({ recoveryKey });
  await securityHandlers['vault.rekey']({ current: recoveryKey, drop: false });
  await expect(autoBackupHandlers['autoBackup.now']()).rejects.toMatchObject({ code: 'backup-setup' });
  expect((await loadSettings()).backupProblem).toBe('backup-setup');
});
