import { type Failure, isFailure } from '../../failure.ts';
import type { Folder } from './ports.ts';

/** Most files that may time out in a run: each may take two minutes, and new local data has to be stored too. */
const MAX_UNANSWERED = 2;

export interface Readable {
  folder: Folder;
  /** Files that could not be read, by name, with the failure. Whether they exist and are complete is unknown. */
  unread: ReadonlyMap<string, Failure['code']>;
  /** The failure of the first file that could not be read; undefined if all could. */
  trouble(): Failure | undefined;
}

/**
 * A folder in which a file that the storage cannot return counts as missing for now: one damaged file must block neither
 * the others nor what is to be stored. The failure is reported.
 */
export function readable(folder: Folder): Readable {
  let first: Failure | undefined;
  let unanswered = 0;
  const unread = new Map<string, Failure['code']>();
  return {
    unread,
    trouble: () => first,
    folder: {
      ...folder,
      async get(name, maxBytes) {
        unread.set(name, 'sync-offline');
        try {
          if (unanswered >= MAX_UNANSWERED) return undefined;
          const bytes = await folder.get(name, maxBytes);
          unread.delete(name);
          return bytes;
        } catch (error) {
          if (!isFailure(error, 'sync-server', 'sync-forbidden', 'sync-offline')) throw error;
          if (error.code === 'sync-offline') unanswered++;
          first ??= error;
          unread.set(name, error.code);
          return undefined;
        }
      },
    },
  };
}
