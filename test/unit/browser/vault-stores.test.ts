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

test('a fault in the middle of a write undoes the part before it', async () => {
  await mirror.write({ a: 1, b: 2 });
  // A function can be kept by no database.
  await expect(mirror.write({ a: 3, b: () => undefined, c: 4 })).rejects.toThrow();
  expect([await mirror.get('a'), await mirror.get('b'), await mirror.get('c')]).toEqual([1, 2, undefined]);
});

test('a database of a later version is left as it is', async () => {
  await mirror.write({ current: 'two', 'history/1': 'one' });
  const later = indexedDB.open('watchword', 2);
  await new Promise((resolve) => {
    later.onsuccess = resolve;
  });
  const rows = () =>
    new Promise((resolve) => {
      const reading = later.result.transaction('vault').objectStore('vault').getAllKeys();
      reading.onsuccess = () => resolve(reading.result);
    });
  await expect(mirror.get('current')).rejects.toMatchObject({ name: 'VersionError' });
  await expect(mirror.write({ current: 'three' })).rejects.toMatchObject({ name: 'VersionError' });
  expect(await rows()).toEqual(['current', 'history/1']);
});

test('a database without its store is not made anew by a write, only by the user', async () => {
  const broken = indexedDB.open('watchword', 1);
  await new Promise((resolve) => {
    broken.onsuccess = resolve;
  });
  broken.result.close();
  await expect(mirror.write({ current: 'three' })).rejects.toMatchObject({ name: 'NotFoundError' });
  await mirror.clear();
  await mirror.write({ current: 'three' });
  expect(await mirror.get('current')).toBe('three');
});
