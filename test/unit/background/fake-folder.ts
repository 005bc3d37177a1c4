import type { Bytes } from '../../../lib/crypto/bytes.ts';
import { Failure } from '../../../lib/failure.ts';

/** The folder of the sync: `isAway` takes nothing, `cuts` drops the last byte. */
export const folder = { isAway: false, cuts: false, files: new Map<string, Bytes>() };

/** Stands in for the ports of the sync. */
export const portsFor = () => ({
  folder: {
    put: async (name: string, bytes: Bytes) => {
      if (folder.isAway) throw new Failure('sync-offline');
      folder.files.set(name, folder.cuts ? bytes.slice(0, -1) : bytes);
    },
    get: async (name: string) => folder.files.get(name),
    list: async () => [...folder.files.keys()],
    remove: async (name: string) => void folder.files.delete(name),
  },
});
