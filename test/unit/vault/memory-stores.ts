import type { KeyValueStore, Mirror, StoreAdapters } from '../../../lib/vault/store/replicas.ts';

/** What may happen ahead of each step of a store; it may throw, or wait. */
export type Before = (step: string) => void | Promise<void>;

/** Stores in memory that keep copies, as the real ones do. */
export function memoryStores(before: Before = () => {}) {
  const disk = { local: new Map<string, unknown>(), mirror: new Map<string, unknown>() };
  const local: KeyValueStore = {
    async get(keys) {
      await before('local.get');
      const wanted = keys ?? [...disk.local.keys()];
      return structuredClone(
        Object.fromEntries(wanted.filter((key) => disk.local.has(key)).map((key) => [key, disk.local.get(key)])),
      );
    },
    async keys(prefix) {
      await before('local.keys');
      return [...disk.local.keys()].filter((key) => key.startsWith(prefix));
    },
    async set(items) {
      await before('local.set');
      for (const [key, value] of Object.entries(items)) disk.local.set(key, structuredClone(value));
    },
    async remove(keys) {
      await before('local.remove');
      for (const key of keys) disk.local.delete(key);
    },
    async clear() {
      await before('local.clear');
      disk.local.clear();
    },
  };
  const mirror: Mirror = {
    async get(key) {
      await before('mirror.get');
      return structuredClone(disk.mirror.get(key));
    },
    async keys(prefix) {
      await before('mirror.keys');
      return [...disk.mirror.keys()].filter((key) => key.startsWith(prefix));
    },
    async write(changes) {
      await before('mirror.write');
      for (const [key, value] of Object.entries(changes)) {
        if (value === undefined) disk.mirror.delete(key);
        else disk.mirror.set(key, structuredClone(value));
      }
    },
    async clear() {
      await before('mirror.clear');
      disk.mirror.clear();
    },
  };
  let last: Promise<unknown> = Promise.resolve();
  const exclusive: StoreAdapters['exclusive'] = (work) => {
    const result = last.then(work, work);
    last = result.catch(() => {});
    return result;
  };
  return { disk, adapters: { local, mirror, exclusive, pause: async () => {} } };
}
