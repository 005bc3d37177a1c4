import { Failure } from '../../failure.ts';
import { isSameFile, parseVaultFile } from '../file.ts';
import { CURRENT, LOCAL_REPLICAS, type Loaded, type Replica, type StoreAdapters, unreadable } from './replicas.ts';

/** ms before each retry of a store that failed: a transient fault is not damage. */
const PAUSES = [150, 450, 900];

/** Whether `local` holds what a complete save leaves there: two successive generations, or one generation twice after a repair. */
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

/** The reading part of the storage. Malformed entries and unreadable stores are reported in the result, never thrown. */
export function openReader({ local, mirror, pause }: ReadAdapters) {
  async function patiently<T>(read: () => Promise<T>): Promise<T> {
    for (const ms of PAUSES) {
      try {
        return await read();
      } catch (error) {
        // Retrying does not help with a newer version's database or a pending call.
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
      // Reported, not fatal: the copy in the other store may still open.
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
   * Loads the newest vault file, from `local` alone if that is intact; with `all` always from the mirror too. Writes
   * nothing.
   */
  async function load({ all = false } = {}): Promise<Loaded> {
    const loaded: Loaded = { file: undefined, candidates: [], damage: [] };
    // In parallel with the read of `local`.
    const mirrored = all ? readMirror() : undefined;
    await readLocal(loaded);
    if (mirrored || !isWhole(loaded)) (await (mirrored ?? readMirror()))(loaded);
    return loaded;
  }

  return { load };
}
