import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { noteStore } from '../../../lib/background/sync/ports.ts';
import { followSync, syncNow, syncOnOpening } from '../../../lib/background/sync/schedule.ts';
import { lock } from '../../../lib/background/vault/lock.ts';
import { create, unlock } from '../../../lib/background/vault/unlock.ts';
import { change, read } from '../../../lib/background/vault/vault.ts';
import { Failure } from '../../../lib/failure.ts';
import { connect } from '../../../lib/sync/engine/membership.ts';
import type { Folder } from '../../../lib/sync/engine/ports.ts';
import { BadStorage } from '../sync/model/folder.ts';
import { ACCESS } from '../sync/model/pairing.ts';

// What a passphrase costs is not what is tested here.
vi.mock('../../../lib/crypto/kdf.ts', () => import('../vault/cheap-kdf.ts'));

const HOUR = 3_600_000;
const WORDS = 'first words';
let now = Date.now();
let failing: Failure | undefined;
let lists = 0;
let isAllowed = true;
let storage = new BadStorage();

vi.mock('../../../lib/background/sync/ports.ts', async (original) => {
  const real = (await original()) as { noteStore: typeof noteStore };
  const list: Folder['list'] = async () => {
    lists++;
    if (failing) throw failing;
    return storage.list();
  };
  const folder: Folder = {
    list,
    get: (name) => storage.get(name),
    put: (name, bytes) => storage.put(name, bytes),
    remove: (name) => storage.remove(name),
  };
  const portsFor = () => ({
    folder,
    vault: { read, change },
    notes: real.noteStore,
    now: Date.now,
    trusted: Date.now,
    pause: async () => undefined,
  });
  return { ...real, portsFor };
});
const { portsFor } = await import('../../../lib/background/sync/ports.ts');

const alarm = async () => (await fakeBrowser.alarms.getAll()).find(({ name }) => name === 'sync');
const ring = () =>
  fakeBrowser.alarms.onAlarm.trigger({ name: 'sync', scheduledTime: now, persistAcrossSessions: true });
/** Until what was begun, and is not awaited, is done. */
const settled = () => new Promise((done) => setTimeout(done, 100));

beforeEach(async () => {
  vi.spyOn(Date, 'now').mockImplementation(() => now);
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  storage = new BadStorage();
  failing = undefined;
  isAllowed = true;
  Object.assign(fakeBrowser, { permissions: { contains: async () => isAllowed } });
  await create(WORDS);
  await connect(portsFor(ACCESS), ACCESS, 'This');
  followSync();
  lists = 0;
});
afterEach(() => vi.restoreAllMocks());

async function fail(code: 'sync-offline' | 'sync-moved' = 'sync-offline'): Promise<void> {
  failing = new Failure(code);
  await expect(syncNow()).rejects.toThrow();
}

test('a failure whose alarm rang while the vault was locked is made up for at the unlock', async () => {
  await fail();
  expect(await alarm()).toBeDefined();
  lock();
  await settled();
  now += 5 * HOUR;
  await fakeBrowser.alarms.clearAll();
  lists = 0;
  await ring();
  await settled();
  expect(lists).toBe(0);
  failing = undefined;
  await unlock(WORDS);
  await vi.waitFor(async () => expect((await noteStore.load()).last.problem).toBe(''));
  await vi.waitFor(async () => expect(await alarm()).toBeDefined());
});

test('an alarm that was lost with the browser is set anew at the unlock, and waits for what is left of the wait', async () => {
  await fail();
  const { wait } = await noteStore.load();
  expect(wait).toBeGreaterThan(20_000);
  lock();
  await fakeBrowser.alarms.clearAll();
  now += 1000;
  lists = 0;
  await unlock(WORDS);
  await vi.waitFor(async () => expect((await alarm())?.scheduledTime).toBe(now + wait - 1000));
  expect(lists).toBe(0);
});

test('a storage that is busy for as long as it says is not asked at an opening', async () => {
  failing = new Failure('sync-busy', { seconds: 3000 });
  await expect(syncNow()).rejects.toThrow();
  failing = undefined;
  lists = 0;
  now += 40 * 60_000;
  await syncOnOpening();
  expect(lists).toBe(0);
  now += 20 * 60_000;
  await unlock(WORDS);
  await syncOnOpening();
  await vi.waitFor(() => expect(lists).toBeGreaterThan(0));
});

test('a redirect, which may be the sign-in page of a network, ends no sync', async () => {
  await fail('sync-moved');
  expect((await noteStore.load()).stopped).toBe('');
  failing = undefined;
  now += 60_000;
  await ring();
  await vi.waitFor(async () => expect((await noteStore.load()).last.problem).toBe(''));
});

test('without the permission for its host sync says that, and waits for the user', async () => {
  isAllowed = false;
  await expect(syncNow()).rejects.toMatchObject({ code: 'sync-permission', params: { host: 'storage.example' } });
  expect(lists).toBe(0);
  expect((await noteStore.load()).stopped).toBe('sync-permission');
});
