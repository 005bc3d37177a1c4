import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { accountHandlers, stepCounter } from '../../../lib/background/vault/accounts.ts';
import { binHandlers } from '../../../lib/background/vault/bin.ts';
import { securityHandlers } from '../../../lib/background/vault/security.ts';
import { create } from '../../../lib/background/vault/unlock.ts';
import { read, store } from '../../../lib/background/vault/vault.ts';
import { makeAccount } from '../../../lib/otp/account.ts';
import { toAccountData } from '../../../lib/otp/account-data.ts';

vi.mock('../../../lib/crypto/kdf.ts', () => import('../vault/cheap-kdf.ts'));

const fresh = makeAccount({ type: 'hotp', issuer: 'Counted', secret: new Uint8Array(10).fill(7) });
const data = toAccountData(fresh);
const [added, imported] = [accountHandlers['accounts.add'], accountHandlers['accounts.import']] as const;
const counters = async () => (await read()).accounts.map(({ counter }) => counter);

beforeEach(async () => {
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  await create('first words');
  await added({ accounts: [data], duplicates: 'skip' });
  for (let i = 0; i < 5; i++) await stepCounter(fresh.id);
  await accountHandlers['accounts.remove']({ ids: [fresh.id] });
});

const oldest = async () => {
  const earlier = (await store.history()).toReversed();
  for (const { key } of earlier) {
    await securityHandlers['vault.restore']({ key });
    if ((await read()).accounts.length > 0) return;
  }
};

const ways: [string, () => Promise<unknown>][] = [
  ['an earlier version is restored', oldest],
  ['a backup is restored', () => securityHandlers['vault.replaceAccounts']({ accounts: [data] })],
  ['it is added again', () => added({ accounts: [{ ...data, id: crypto.randomUUID() }], duplicates: 'skip' })],
  ['it is imported again', () => imported({ put: [data], from: [], remove: [], looks: [] })],
  [
    'it is imported again under another id',
    () => imported({ put: [{ ...data, id: crypto.randomUUID() }], from: [], remove: [], looks: [] }),
  ],
  ['the deletion is undone', () => accountHandlers['accounts.restore']({ removed: [{ account: data, index: 0 }] })],
  ['it is taken out of the bin', () => binHandlers['bin.restore']({ ids: [fresh.id] })],
];

test.each(ways)('a counter that was used does not go back with its account in the bin when %s', async (_, bring) => {
  await bring();
  expect(await counters()).toEqual([5]);
});
