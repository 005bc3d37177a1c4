import { Failure } from '../../failure.ts';
import type { Folder } from './ports.ts';

/** A folder whose calls fail after `until`, by the clock `now`, so that a very slow storage cannot prolong a run. */
export function withDeadline(folder: Folder, until: number, now: () => number): Folder {
  const inTime = <A extends unknown[], T>(call: (...args: A) => Promise<T>) => {
    return async (...args: A): Promise<T> => {
      if (now() > until) throw new Failure('sync-offline');
      return call(...args);
    };
  };
  return {
    ...folder,
    list: inTime(folder.list),
    get: inTime(folder.get),
    put: inTime(folder.put),
    remove: inTime(folder.remove),
  };
}
