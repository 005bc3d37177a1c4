import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { endFirstRead, readArea, startFirstRead } from '../../../lib/browser/first-read.ts';
import { activeTab } from '../../../lib/browser/front-tab.ts';
import { readKey, writeKey } from '../../../lib/browser/session.ts';
import { loadSettings } from '../../../lib/browser/settings.ts';
import { vaultStores } from '../../../lib/browser/vault-stores.ts';

const key = new Uint8Array(32).fill(5);
const now = 1_800_000_000_000;

beforeEach(() => {
  fakeBrowser.reset();
  globalThis.firstRead = undefined;
  vi.restoreAllMocks();
});

/** Starts the first read; how often storage is asked after it. */
async function started(): Promise<() => number> {
  startFirstRead();
  const spies = [fakeBrowser.storage.local, fakeBrowser.storage.session].map((area) => vi.spyOn(area, 'get'));
  return () => spies.reduce((sum, { mock }) => sum + mock.calls.length, 0);
}

test('all that the first picture is made of comes from one call to each store', async () => {
  await writeKey(key, 0, now);
  await fakeBrowser.storage.local.set({ 'vault.0': 'a file', settings: { theme: 'dark' } });
  const asked = await started();
  expect(await readKey(now)).toEqual(key);
  expect(await vaultStores.local.get(['vault.0', 'vault.1'])).toEqual({ 'vault.0': 'a file' });
  expect((await loadSettings()).theme).toBe('dark');
  expect(asked()).toBe(0);
});

test('what was stored since is read anew', async () => {
  await writeKey(key, 0, now);
  await started();
  await fakeBrowser.storage.session.remove('unlocked');
  expect(await readKey(now)).toBeUndefined();
});

test('what it does not have, and all that is asked later, is read from storage', async () => {
  await fakeBrowser.storage.local.set({ offers: 'sealed', usage: 'sealed' });
  const asked = await started();
  expect(await readArea('local', ['offers'])).toEqual({ offers: 'sealed' });
  expect(asked()).toBe(1);
  endFirstRead();
  await readArea('local', ['usage']);
  expect(asked()).toBe(2);
});

test('a script that comes after the first picture reads nothing', async () => {
  endFirstRead();
  const asked = await started();
  expect(globalThis.firstRead).toBeNull();
  await readKey(now);
  expect(asked()).toBe(2);
});

test('a first read that failed is made again', async () => {
  await writeKey(key, 0, now);
  vi.spyOn(fakeBrowser.storage.session, 'get').mockRejectedValueOnce(new Error('not now'));
  startFirstRead();
  expect(await readKey(now)).toEqual(key);
});

test('a tab without its address is asked for again', async () => {
  const query = vi.spyOn(fakeBrowser.tabs, 'query');
  query.mockResolvedValueOnce([{ id: 1, windowId: 1 }] as never);
  query.mockResolvedValueOnce([{ id: 1, windowId: 1, url: 'https://example.com/' }] as never);
  startFirstRead();
  expect((await activeTab())?.url).toBe('https://example.com/');
});

test('a browser without policies is asked for all else', async () => {
  await writeKey(key, 0, now);
  const { managed } = fakeBrowser.storage;
  Object.assign(fakeBrowser.storage, { managed: undefined });
  const asked = await started();
  expect(await readKey(now)).toEqual(key);
  expect(asked()).toBe(0);
  Object.assign(fakeBrowser.storage, { managed });
});
