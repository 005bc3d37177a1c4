import type { KeyValueStore, Mirror, StoreAdapters } from '../../../lib/vault/store/replicas.ts';

/** Stores in memory that keep copies, as the real ones do; `before` runs ahead of each step, and may throw. */
export function memoryStores(before: (step: string) => void = () => {}) {
  const disk = { local: new Map<string, unknown>(), mirror: new Map<string, unknown>() };
  const local: KeyValueStore = {
    async get(keys) {
      before('local.get');
      const wanted = keys ?? [...disk.local.keys()];
      return structuredClone(
        Object.fromEntries(wanted.filter((key) => disk.local.has(key)).map((key) => [key, disk.local.get(key)])),
      );
    },
    async set(items) {
      before('local.set');
      for (const [key, value] of Object.entries(items)) disk.local.set(key, structuredClone(value));
    },
    async remove(keys) {
      before('local.remove');
      for (const key of keys) disk.local.delete(key);
    },
    async reset() {
      before('local.reset');
      disk.local.clear();
    },
  };
  const mirror: Mirror = {
    async get(key) {
      before('mirror.get');
      return structuredClone(disk.mirror.get(key));
    },
    async keys(prefix) {
      before('mirror.keys');
      return [...disk.mirror.keys()].filter((key) => key.startsWith(prefix));
    },
    async write(changes) {
      before('mirror.write');
      for (const [key, value] of Object.entries(changes)) {
        if (value === undefined) disk.mirror.delete(key);
        else disk.mirror.set(key, structuredClone(value));
      }
    },
  };
  let last: Promise<unknown> = Promise.resolve();
  const exclusive: StoreAdapters['exclusive'] = (work) => {
    const result = last.then(work, work);
    last = result.catch(() => {});
    return result;
  };
  return { disk, adapters: { local, mirror, exclusive } };
}
