import { type Failure, isFailure } from '../../failure.ts';
import type { Folder } from './ports.ts';

/** Files that may go unanswered in a run: each may take two minutes, and what is new here has to be stored too. */
const MAX_UNANSWERED = 2;

export interface Readable {
  folder: Folder;
  /** The files that could not be read, by name, and why: whether they are there and whole is not known. */
  unread: ReadonlyMap<string, Failure['code']>;
  /** Why the first of the files that could not be read was not; undefined where all were. */
  trouble(): Failure | undefined;
}

/**
 * A folder in which a file that the storage cannot give is "not now": one that is damaged there must hold up neither the
 * others nor what is to be stored. The trouble is told.
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
