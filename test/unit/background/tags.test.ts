import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { accountHandlers } from '../../../lib/background/vault/accounts.ts';
import { securityHandlers } from '../../../lib/background/vault/security.ts';
import { tagHandlers } from '../../../lib/background/vault/tags.ts';
import { create } from '../../../lib/background/vault/unlock.ts';
import { read, store } from '../../../lib/background/vault/vault.ts';
import { makeAccount } from '../../../lib/otp/account.ts';
import { toAccountData } from '../../../lib/otp/account-data.ts';

vi.mock('../../../lib/crypto/kdf.ts', () => import('../vault/cheap-kdf.ts'));

const account = (issuer: string, tags: string[]) =>
  makeAccount({ issuer, tags, secret: new TextEncoder().encode(issuer) });
const [shop, bank] = [account('Shop', ['work']), account('Bank', ['money', 'work'])];
const tagsNow = async () => (await read()).accounts.map(({ tags }) => tags.toSorted());
const colorOf = async (tag: string) => (await read()).tags.get(tag)?.color;

beforeEach(async () => {
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  await create('first words');
  const accounts = [shop, bank].map(toAccountData);
  await accountHandlers['accounts.add']({ accounts, duplicates: 'skip' });
  await tagHandlers['tags.color']({ tag: 'work', color: 'blue' });
});

const rename = () =>
  tagHandlers['tags.assign']({
    changes: [
      { id: shop.id, from: ['work'], to: ['job'] },
      { id: bank.id, from: ['work'], to: ['job'] },
      { id: 'gone meanwhile', from: ['work'], to: ['job'] },
    ],
    renamed: { from: 'work', to: 'job' },
    looks: [],
  });

test('a renamed tag takes its colour along, and accounts keep tags that the page had not seen', async () => {
  await rename();
  expect(await tagsNow()).toEqual([['job'], ['job', 'money']]);
  expect(await colorOf('job')).toBe('blue');
});

test('a rename goes where imports are forbidden', async () => {
  await fakeBrowser.storage.managed.set({ disableImport: true });
  await expect(accountHandlers['accounts.import']({ put: [], from: [], remove: [], looks: [] })).rejects.toThrow();
  await rename();
  expect(await tagsNow()).toEqual([['job'], ['job', 'money']]);
});

test('an earlier version comes back with its colours', async () => {
  await rename();
  await tagHandlers['tags.color']({ tag: 'work', color: 'pink' });
  const [latest] = await store.history();
  await securityHandlers['vault.restore']({ key: latest!.key });
  expect(await colorOf('work')).toBe('blue');
});

test('tags stand in the order that was set, and colours make no earlier version', async () => {
  const earlier = (await store.history()).length;
  await tagHandlers['tags.order']({ tags: ['work', 'money'] });
  await tagHandlers['tags.order']({ tags: ['money', 'work'] });
  const { tags } = await read();
  expect(tags.get('money')!.rank < tags.get('work')!.rank).toBe(true);
  expect(await store.history()).toHaveLength(earlier);
});

test('an undo sets the colour and place that a tag had', async () => {
  await rename();
  await tagHandlers['tags.assign']({
    changes: [{ id: shop.id, from: ['job'], to: ['work'] }],
    renamed: { from: '', to: '' },
    looks: [{ tag: 'job', color: '', rank: '' }],
  });
  expect(await colorOf('job')).toBeUndefined();
  expect(await colorOf('work')).toBe('blue');
});
