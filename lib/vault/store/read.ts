import { Failure } from '../../failure.ts';
import { isSameFile, parseVaultFile } from '../file.ts';
import { CURRENT, LOCAL_REPLICAS, type Loaded, type Replica, type StoreAdapters, unreadable } from './replicas.ts';

/** ms before each further try of a store that did not answer: a moment's fault is no damage. */
const PAUSES = [150, 450, 900];

/** Whether `local` holds what a finished save leaves there: two generations, one after the other (or, repaired, twice one). */
function isWhole({ candidates: [newest, older], damage }: Loaded): boolean {
  if (!newest || damage.length > 0) return false;
  const behind = newest.file.generation - (older?.file.generation ?? 0);
  return behind === 1 || (behind === 0 && older !== undefined && isSameFile(older.file, newest.file));
}

/** Puts the newest first. */
function sort(loaded: Loaded): void {
  loaded.candidates.sort((a, b) => b.file.generation - a.file.generation);
  loaded.file = loaded.candidates[0]?.file;
}

export interface ReadAdapters extends Pick<StoreAdapters, 'pause'> {
  local: Pick<StoreAdapters['local'], 'get'>;
  mirror: Pick<StoreAdapters['mirror'], 'get'>;
}

export type Reader = ReturnType<typeof openReader>;

/** What of the storage reads only: what is no vault file, or does not answer, is reported, never thrown. */
export function openReader({ local, mirror, pause }: ReadAdapters) {
  async function patiently<T>(read: () => Promise<T>): Promise<T> {
    for (const ms of PAUSES) {
      try {
        return await read();
      } catch (error) {
        // Neither gets better by waiting: a later version's database, a call that has not ended.
        if (error instanceof Error && /^(VersionError|InvalidStateError|Overdue)$/.test(error.name)) throw error;
        await pause(ms);
      }
    }
    return read();
  }

  function examine(loaded: Loaded, at: Replica, value: unknown): void {
    if (value === undefined) return;
    try {
      loaded.candidates.push({ replica: at, file: parseVaultFile(value) });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      loaded.damage.push({ replica: at, error, value });
    }
  }

  async function readLocal(loaded: Loaded): Promise<void> {
    let found: Record<string, unknown>;
    try {
      found = await patiently(() => local.get([...LOCAL_REPLICAS]));
    } catch (error) {
      // One broken store must not keep the copy in the other from opening: it is reported, not fatal.
      for (const at of LOCAL_REPLICAS) loaded.damage.push(unreadable(at, error));
      return;
    }
    for (const at of LOCAL_REPLICAS) examine(loaded, at, found[at]);
    sort(loaded);
  }

  async function readMirror(): Promise<(loaded: Loaded) => void> {
    try {
      const value = await patiently(() => mirror.get(CURRENT));
      return (loaded) => {
        examine(loaded, 'mirror', value);
        sort(loaded);
      };
    } catch (error) {
      // As above.
      return ({ damage }) => void damage.push(unreadable('mirror', error));
    }
  }

  /**
   * The newest vault file as a page needs it: from `local` alone where that is whole. Writes nothing.
   * With `all`, the mirror is looked at in any case.
   */
  async function load({ all = false } = {}): Promise<Loaded> {
    const loaded: Loaded = { file: undefined, candidates: [], damage: [] };
    // Side by side, where both are wanted: half the wait.
    const mirrored = all ? readMirror() : undefined;
    await readLocal(loaded);
    if (mirrored || !isWhole(loaded)) (await (mirrored ?? readMirror()))(loaded);
    return loaded;
  }

  return { load };
}
