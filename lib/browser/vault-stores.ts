import { browser } from 'wxt/browser';
import { openReader, type Reader } from '../vault/store/read.ts';
import type { KeyValueStore, Mirror } from '../vault/store/replicas.ts';

const DATABASE = 'watchword';
const STORE = 'vault';

const local: KeyValueStore = {
  get: (keys) => browser.storage.local.get(keys),
  set: (items) => browser.storage.local.set(items),
  remove: (keys) => browser.storage.local.remove(keys),
  // Settings go too: a store that cannot be read has none.
  reset: () => browser.storage.local.clear(),
};

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return settled(request);
}

/** Whether all that the database holds can still be read. */
async function isReadable(): Promise<boolean> {
  try {
    await withDatabase((db) => settled(db.transaction(STORE).objectStore(STORE).getAll()));
    return true;
  } catch {
    // Why does not matter: the answer is no.
    return false;
  }
}

/** Where nothing can be read there is nothing to lose: a broken one is dropped, and the next write fills it anew. */
async function dropDatabase(): Promise<void> {
  await settled(indexedDB.deleteDatabase(DATABASE));
}

/** Opens the database for one piece of work: a connection kept open would not survive its deletion by the browser. */
async function withDatabase<T>(work: (database: IDBDatabase) => Promise<T>): Promise<T> {
  const database = await openDatabase();
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

const mirror: Mirror = {
  get: (key) => withDatabase((db) => settled(db.transaction(STORE).objectStore(STORE).get(key))),
  keys: (prefix) =>
    withDatabase(async (db) => {
      const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
      const keys = await settled(db.transaction(STORE).objectStore(STORE).getAllKeys(range));
      return keys.map(String);
    }),
  write: async (changes) => {
    const write = () =>
      withDatabase((db) => {
        const transaction = db.transaction(STORE, 'readwrite', { durability: 'strict' });
        const store = transaction.objectStore(STORE);
        for (const [key, value] of Object.entries(changes)) {
          if (value === undefined) store.delete(key);
          else store.put(value, key);
        }
        return new Promise<void>((resolve, reject) => {
          transaction.oncomplete = () => resolve();
          transaction.onabort = () => reject(transaction.error);
        });
      });
    try {
      await write();
    } catch {
      // What takes nothing now, as on a full disk, still holds the earlier states: they are not thrown away for it.
      if (!(await isReadable())) await dropDatabase();
      await write();
    }
  },
};

/** The two stores in this browser. */
export const vaultStores = { local, mirror };

/** The vault's storage as a page looks at it. */
export function openVaultReader(): Reader {
  return openReader(vaultStores);
}
