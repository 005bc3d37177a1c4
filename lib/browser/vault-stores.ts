import { browser } from 'wxt/browser';
import { withLimits } from '../vault/store/limits.ts';
import { openReader, type Reader } from '../vault/store/read.ts';
import type { KeyValueStore, Mirror, Stores } from '../vault/store/replicas.ts';
import { readArea } from './first-read.ts';

const DATABASE = 'watchword';
const STORE = 'vault';

/** Read where it is used: Chrome's hidden page has no storage, and loads this file with others. */
const area = () => browser.storage.local;

async function allKeys(): Promise<string[]> {
  try {
    return await area().getKeys();
  } catch {
    // Firefox before 143 cannot list keys without their values.
    return Object.keys(await area().get(null));
  }
}

const local: KeyValueStore = {
  get: (keys) => readArea('local', keys),
  set: (items) => area().set(items),
  remove: (keys) => area().remove(keys),
  async keys(prefix) {
    return (await allKeys()).filter((key) => key.startsWith(prefix));
  },
  // Settings go too: a store that cannot be read has none.
  clear: () => area().clear(),
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

/** Opens the database for one piece of work: a connection kept open would not survive its deletion by the browser. */
async function withDatabase<T>(work: (database: IDBDatabase) => Promise<T>): Promise<T> {
  const database = await openDatabase();
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

function writeAll(database: IDBDatabase, changes: Record<string, unknown>): Promise<void> {
  const transaction = database.transaction(STORE, 'readwrite', { durability: 'strict' });
  const isDone = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new DOMException('The write was given up.', 'AbortError'));
  });
  try {
    const store = transaction.objectStore(STORE);
    for (const [key, value] of Object.entries(changes)) {
      if (value === undefined) store.delete(key);
      else store.put(value, key);
    }
  } catch (error) {
    // Abort, or the requests made before the fault would still be committed.
    isDone.catch(() => undefined);
    transaction.abort();
    throw error;
  }
  return isDone;
}

const mirror: Mirror = {
  get: (key) => withDatabase((db) => settled(db.transaction(STORE).objectStore(STORE).get(key))),
  keys: (prefix) =>
    withDatabase(async (db) => {
      const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
      const keys = await settled(db.transaction(STORE).objectStore(STORE).getAllKeys(range));
      return keys.map(String);
    }),
  write: (changes) => withDatabase((db) => writeAll(db, changes)),
  clear: () => settled(indexedDB.deleteDatabase(DATABASE)).then(() => undefined),
};

/** The two stores in this browser. */
export const vaultStores: Stores = {
  ...withLimits({ local, mirror }),
  pause: (ms) => new Promise((done) => setTimeout(done, ms)),
};

/** The vault's storage as a page looks at it. */
export function openVaultReader(): Reader {
  return openReader(vaultStores);
}
