import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { lock } from '../../../lib/background/vault/lock.ts';
import { securityHandlers } from '../../../lib/background/vault/security.ts';
import { create, unlock } from '../../../lib/background/vault/unlock.ts';
import { change, read, store } from '../../../lib/background/vault/vault.ts';
import { makeAccount } from '../../../lib/otp/account.ts';
import { linkOf } from '../../../lib/sync/engine/link.ts';
import { connect } from '../../../lib/sync/engine/membership.ts';
import { run } from '../../../lib/sync/engine/run.ts';
import { listCopies } from '../../../lib/vault/store/list-copies.ts';
import { Device } from '../sync/model/device.ts';
import { BadStorage } from '../sync/model/folder.ts';
import { joinBy } from '../sync/model/joining.ts';
import { ACCESS } from '../sync/model/pairing.ts';
import { portsTo } from './sync-ports.ts';

// What a passphrase costs is not what is tested here.
vi.mock('../../../lib/crypto/kdf.ts', () => import('../vault/cheap-kdf.ts'));

const { noteStore } = await import('../../../lib/background/sync/ports.ts');

let storage = new BadStorage();
const ports = () => portsTo(storage);

const issuers = async () => (await read()).accounts.map(({ issuer }) => issuer).sort();

async function add(issuer: string): Promise<void> {
  const account = makeAccount({ secret: crypto.getRandomValues(new Uint8Array(10)), issuer });
  await change((content) => ({ content: { ...content, accounts: [...content.accounts, account] }, result: null }));
}

/** The newest state lies in both stores; each of its copies is cut off in the middle. */
async function damageNewest(): Promise<void> {
  const { file } = await store.load({ all: true });
  const cut = { ...file!, payload: { ...file!.payload, data: file!.payload.data.replace(/^.{8}/, 'AAAAAAAA') } };
  const stored = await fakeBrowser.storage.local.get(['vault.0', 'vault.1']);
  for (const [place, value] of Object.entries(stored))
    if ((value as { generation: number }).generation === file!.generation)
      await fakeBrowser.storage.local.set({ [place]: cut });
  const database = await new Promise<IDBDatabase>((done) => {
    const opening = indexedDB.open('watchword');
    opening.onsuccess = () => done(opening.result);
  });
  await new Promise((done) => {
    const writing = database.transaction('vault', 'readwrite');
    writing.objectStore('vault').put(cut, 'current');
    writing.oncomplete = done;
  });
  database.close();
}

beforeEach(async () => {
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  storage = new BadStorage();
  await create('first words');
  await add('First');
  await connect(ports(), ACCESS, 'This');
  await add('Second');
  await run(ports());
});

test('a vault that fell back to an earlier state takes in again what it had stored itself', async () => {
  await add('Third');
  await run(ports());
  lock();
  await damageNewest();
  await unlock('first words');
  expect(await issuers()).toEqual(['First', 'Second']);
  // Enough writes of its own to tidy the record away that alone has the third.
  for (const issuer of ['Fourth', 'Fifth', 'Sixth']) {
    await add(issuer);
    await run(ports());
  }
  expect(await issuers()).toEqual(['Fifth', 'First', 'Fourth', 'Second', 'Sixth', 'Third']);
});

test('the same where the damage is found by a change, in an unlocked vault', async () => {
  await add('Third');
  await run(ports());
  await damageNewest();
  for (const issuer of ['Fourth', 'Fifth', 'Sixth']) {
    await add(issuer);
    await run(ports());
  }
  expect(await issuers()).toContain('Third');
});

test('an earlier version that is rescued takes in what others stored since, which it had read once', async () => {
  const other = new Device('Other', storage, Date.now);
  const shown = { content: await read(), notes: await noteStore.load() };
  await joinBy(shown as Device, other.ports, 'Other');
  other.act((content) => ({
    ...content,
    accounts: [...content.accounts, makeAccount({ secret: new Uint8Array(10).fill(3), issuer: 'From the other' })],
  }));
  await run(other.ports);
  const before = (await listCopies(store)).find(({ place }) => place.startsWith('vault.'));
  const generation = before!.file!.generation;
  await run(ports());
  expect(await issuers()).toContain('From the other');
  lock();
  const earlier = (await listCopies(store)).find(({ file }) => file && file.generation <= generation);
  await securityHandlers['vault.rescue']({ place: earlier!.place, passphrase: 'first words' });
  expect(await issuers()).not.toContain('From the other');
  await run(ports());
  expect(await issuers()).toContain('From the other');
});

test('a vault that is put in place from a stored copy’s file takes part in no sync, and has its accounts', async () => {
  expect(linkOf(await read())).toBeDefined();
  const file = JSON.stringify((await store.load()).file);
  await lock();
  await securityHandlers['vault.rescueBackup']({ file, passphrase: 'first words' });
  expect(linkOf(await read())).toBeUndefined();
  expect(await issuers()).toEqual(['First', 'Second']);
  await add('Third');
  expect(await issuers()).toEqual(['First', 'Second', 'Third']);
});
