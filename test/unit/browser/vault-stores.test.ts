import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { vaultStores } from '../../../lib/browser/vault-stores.ts';

const { mirror } = vaultStores;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => vi.restoreAllMocks());

test.each(['QuotaExceededError', 'UnknownError'])(
  'a write that fails (%s) costs nothing that is there',
  async (name) => {
    await mirror.write({ current: 'two', 'history/1': 'one' });
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('the disk is full', name);
    });
    await expect(mirror.write({ current: 'three' })).rejects.toThrow('the disk is full');
    put.mockRestore();
    expect(await mirror.get('current')).toBe('two');
    expect(await mirror.keys('history/')).toEqual(['history/1']);
  },
);

test('a database that cannot be read either is made anew', async () => {
  const broken = indexedDB.open('watchword', 1);
  // Without the store that everything lies in.
  await new Promise((resolve) => {
    broken.onsuccess = resolve;
  });
  broken.result.close();
  await mirror.write({ current: 'three' });
  expect(await mirror.get('current')).toBe('three');
});
