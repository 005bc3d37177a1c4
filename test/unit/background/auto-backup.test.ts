import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { autoBackupHandlers, followAutoBackup } from '../../../lib/background/vault/auto-backup.ts';
import { folderBackupHandlers } from '../../../lib/background/vault/folder-backups.ts';
import { lock } from '../../../lib/background/vault/lock.ts';
import { securityHandlers } from '../../../lib/background/vault/security.ts';
import { create, unlock } from '../../../lib/background/vault/unlock.ts';
import { change } from '../../../lib/background/vault/vault.ts';
import { fromBase64 } from '../../../lib/base64.ts';
import { loadSettings } from '../../../lib/browser/settings.ts';
import type { Bytes } from '../../../lib/crypto/bytes.ts';
import { newRecoveryKey } from '../../../lib/crypto/recovery-key.ts';
import { Failure } from '../../../lib/failure.ts';
import { makeAccount } from '../../../lib/otp/account.ts';
import { withLink } from '../../../lib/sync/engine/link.ts';
import { openBackup } from '../../../lib/vault/backup.ts';

// What a passphrase costs is not what is tested here.
vi.mock('../../../lib/crypto/kdf.ts', () => import('../vault/cheap-kdf.ts'));

/** The folder of the sync. */
const folder = { isAway: false, cuts: false, files: new Map<string, Bytes>() };
vi.mock('../../../lib/background/sync/ports.ts', () => ({
  portsFor: () => ({
    folder: {
      put: async (name: string, bytes: Bytes) => {
        if (folder.isAway) throw new Failure('sync-offline');
        folder.files.set(name, folder.cuts ? bytes.slice(0, -1) : bytes);
      },
      get: async (name: string) => folder.files.get(name),
      list: async () => [...folder.files.keys()],
      remove: async (name: string) => void folder.files.delete(name),
    },
  }),
}));

/** Binds the vault to a sync, as far as backups look at that. */
const link = () =>
  change((content) => {
    const member = { sign: '', dh: '', signPrivate: '', dhPrivate: '' };
    const access = { url: 'https://cloud.example/', user: 'u', password: 'p' };
    return {
      content: withLink(content, { ...access, sync: 'aaaaaaaa', keys: [], heads: [], member }),
      result: null,
    };
  });

/** The browser's downloads, as far as this program uses them. */
const downloads = {
  isAllowed: true,
  fails: '' as '' | 'interrupted' | 'short',
  files: new Map<string, Uint8Array>(),
  items: [] as object[],
};

function install(): void {
  const api = fakeBrowser as unknown as Record<string, unknown>;
  api.permissions = { contains: async () => downloads.isAllowed };
  api.downloads = {
    download: async ({ url, filename }: { url: string; filename: string }) => {
      const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
      if (!downloads.fails) downloads.files.set(filename, bytes);
      downloads.items.push({
        state: downloads.fails === 'interrupted' ? 'interrupted' : 'complete',
        exists: true,
        fileSize: bytes.length - (downloads.fails === 'short' ? 1 : 0),
      });
      return downloads.items.length - 1;
    },
    search: async ({ id }: { id: number }) => [downloads.items[id]],
    cancel: async () => undefined,
  };
}

async function add(issuer: string): Promise<void> {
  await change((content) => ({
    content: { ...content, accounts: [...content.accounts, makeAccount({ secret: new Uint8Array(10), issuer })] },
    result: null,
  }));
}

const switchOn = () => autoBackupHandlers['autoBackup.on']({ opens: 'by-own', passphrase: 'backup words' });
const alarm = async () => (await fakeBrowser.alarms.getAll()).find(({ name }) => name === 'backup')?.scheduledTime ?? 0;
const ring = async () => {
  const before = (await loadSettings()).lastBackup;
  await fakeBrowser.alarms.onAlarm.trigger({ name: 'backup', scheduledTime: Date.now(), persistAcrossSessions: false });
  return before;
};
const newest = async (passphrase = 'backup words') => {
  const bytes = [...downloads.files.values()].at(-1)!;
  return (await openBackup(bytes, passphrase)).accounts.map(({ issuer }) => issuer);
};
const byVaults = (passphrase = '') => autoBackupHandlers['autoBackup.on']({ opens: 'by-vaults', passphrase });
/** Until what a passphrase prepares is there; nobody waits for that but tests. */
const prepared = (passphrase: string) =>
  vi.waitFor(async () => {
    await autoBackupHandlers['autoBackup.now']();
    expect(await newest(passphrase)).toContain('One');
  });

beforeEach(async () => {
  vi.useRealTimers();
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  Object.assign(downloads, { isAllowed: true, fails: '', files: new Map(), items: [] });
  Object.assign(folder, { isAway: false, cuts: false, files: new Map() });
  install();
  followAutoBackup();
  await create('vault words');
  await add('One');
});

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
