import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { autoBackupHandlers, followAutoBackup } from '../../../lib/background/vault/auto-backup.ts';
import { create } from '../../../lib/background/vault/unlock.ts';
import { change } from '../../../lib/background/vault/vault.ts';
import { loadSettings } from '../../../lib/browser/settings.ts';
import { makeAccount } from '../../../lib/otp/account.ts';
import { withLink } from '../../../lib/sync/engine/link.ts';
import { openBackup } from '../../../lib/vault/backup.ts';
import { folder } from './fake-folder.ts';

/** Binds the vault to a sync, as far as backups look at that. */
export const link = () =>
  change((content) => {
    const member = { sign: '', dh: '', signPrivate: '', dhPrivate: '' };
    const access = { url: 'https://cloud.example/', user: 'u', password: 'p' };
    return {
      content: withLink(content, { ...access, sync: 'aaaaaaaa', keys: [], heads: [], member }),
      result: null,
    };
  });

/** The browser's downloads, as far as this program uses them. */
export const downloads = {
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

export async function add(issuer: string): Promise<void> {
  await change((content) => ({
    content: { ...content, accounts: [...content.accounts, makeAccount({ secret: new Uint8Array(10), issuer })] },
    result: null,
  }));
}

export const switchOn = () => autoBackupHandlers['autoBackup.on']({ opens: 'by-own', passphrase: 'backup words' });
export const alarm = async () =>
  (await fakeBrowser.alarms.getAll()).find(({ name }) => name === 'backup')?.scheduledTime ?? 0;
export const ring = async () => {
  const before = (await loadSettings()).lastBackup;
  await fakeBrowser.alarms.onAlarm.trigger({ name: 'backup', scheduledTime: Date.now(), persistAcrossSessions: false });
  return before;
};
export const newest = async (passphrase = 'backup words') => {
  const bytes = [...downloads.files.values()].at(-1)!;
  return (await openBackup(bytes, passphrase)).accounts.map(({ issuer }) => issuer);
};
export const byVaults = (passphrase = '') => autoBackupHandlers['autoBackup.on']({ opens: 'by-vaults', passphrase });
/** Until what a passphrase prepares is there; nobody waits for that but tests. */
export const prepared = (passphrase: string) =>
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
