import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { create } from '../../../lib/background/vault/unlock.ts';
import { change, read, store } from '../../../lib/background/vault/vault.ts';
import { makeAccount } from '../../../lib/otp/account.ts';
import { connect } from '../../../lib/sync/engine/membership.ts';
import { run } from '../../../lib/sync/engine/run.ts';
import { Device } from '../sync/model/device.ts';
import { BadStorage } from '../sync/model/folder.ts';
import { joinBy } from '../sync/model/joining.ts';
import { ACCESS } from '../sync/model/pairing.ts';

vi.mock('../../../lib/crypto/kdf.ts', () => import('../vault/cheap-kdf.ts'));

const { noteStore, portsFor } = await import('../../../lib/background/sync/ports.ts');

let storage = new BadStorage();
const ports = () => ({ ...portsFor(ACCESS), folder: storage });

const reasons = async () => (await store.history()).map(({ reason }) => reason);

beforeEach(async () => {
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  storage = new BadStorage();
  await create('first words');
  await change((content) => ({
    content: { ...content, accounts: [makeAccount({ secret: new Uint8Array(10).fill(1), issuer: 'Mine' })] },
    result: null,
  }));
});

test('what a sync notes for itself, and what it only adds, makes no earlier version', async () => {
  const before = await reasons();
  await connect(ports(), ACCESS, 'This');
  const other = new Device('Other', storage, Date.now);
  await joinBy({ content: await read(), notes: await noteStore.load() } as Device, other.ports, 'Other');
  for (let i = 2; i < 5; i++) {
    const account = makeAccount({ secret: new Uint8Array(10).fill(i), issuer: `Theirs ${i}` });
    other.act((content) => ({ ...content, accounts: [...content.accounts, account] }));
    await run(other.ports);
    await run(ports());
  }
  expect((await read()).accounts).toHaveLength(4);
  expect(await reasons()).toEqual(before);
});

test('the state before another device’s edits came is an earlier version of its own kind', async () => {
  await connect(ports(), ACCESS, 'This');
  const other = new Device('Other', storage, Date.now);
  await joinBy({ content: await read(), notes: await noteStore.load() } as Device, other.ports, 'Other');
  other.act((content) => ({
    ...content,
    accounts: content.accounts.map((account) => ({ ...account, note: 'theirs' })),
  }));
  await run(other.ports);
  await run(ports());
  expect((await read()).accounts.map(({ note }) => note)).toEqual(['theirs']);
  expect((await reasons())[0]).toBe('sync');
});
