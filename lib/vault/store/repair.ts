import { Failure } from '../../failure.ts';
import { isSameFile, type VaultFile } from '../file.ts';
import { historyKey, historyPrefix, stateKey } from './history.ts';
import { openQuarantine } from './quarantine.ts';
import { openReader } from './read.ts';
import {
  CURRENT,
  isUnreadableLocal,
  isUnreadableMirror,
  type Loaded,
  type Replica,
  replicaOf,
  type StoreAdapters,
  type Stores,
} from './replicas.ts';
import type { SaveResult } from './save.ts';

type Opens = (file: VaultFile) => Promise<boolean>;

export interface RepairResult extends SaveResult {
  /** The outdated replicas, with their generation (0: none or damaged). */
  behind: { replica: Replica; generation: number }[];
}

/** Whether every replica holds what a complete save of `file` leaves there. */
async function isHealthy({ candidates, damage }: Loaded, file: VaultFile, opens: Opens): Promise<boolean> {
  const [older, ...rest] = candidates.filter((found) => !isSameFile(found.file, file));
  if (damage.length > 0 || candidates.length !== 3 || rest.length > 0) return false;
  return !older || (older.replica === replicaOf(file.generation + 1) && (await opens(older.file)));
}

const done = (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => true,
    () => false,
  );

/** Those of `files` that are not in the history: states in which the two stores diverged. */
async function unkept({ local, mirror }: Stores, files: readonly VaultFile[]): Promise<VaultFile[]> {
  if (files.length === 0) return [];
  const found = await Promise.allSettled([mirror.keys(historyPrefix), local.keys(historyPrefix)]);
  const keys = found.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
  return files.filter((file) => !keys.some((key) => key.startsWith(stateKey(file))));
}

/** Moves history entries that were written to the first store, while the mirror failed, to the mirror. */
export async function moveHistory({ local, mirror }: Stores): Promise<void> {
  for (const key of await local.keys(historyPrefix)) {
    await mirror.write({ [key]: (await local.get([key]))[key] });
    await local.remove([key]);
  }
}

async function repairNow(adapters: StoreAdapters, file: VaultFile, opens: Opens, now: number): Promise<RepairResult> {
  const { local, mirror } = adapters;
  const quarantine = openQuarantine(local);
  const loaded = await openReader(adapters).load({ all: true });
  const good = new Map<Replica, VaultFile>();
  const bad: { replica: Replica; value: unknown }[] = [];
  for (const found of loaded.candidates) {
    if (isSameFile(found.file, file) || (await opens(found.file))) good.set(found.replica, found.file);
    else bad.push({ replica: found.replica, value: found.file });
  }
  const behind = (['vault.0', 'vault.1', 'mirror'] as const)
    .map((at) => ({ replica: at, generation: good.get(at)?.generation ?? 0 }))
    .filter(({ replica: at }) => {
      const there = good.get(at);
      if (at === replicaOf(file.generation + 1))
        return there && there.generation >= file.generation
          ? !isSameFile(there, file)
          : [...loaded.damage, ...bad].some((found) => found.replica === at);
      return !there || !isSameFile(there, file);
    });
  // An unreadable store may hold newer data, so it is not overwritten; the user is told that there is only one copy.
  const isLocalGone = loaded.damage.some(isUnreadableLocal);
  const isMirrorGone = loaded.damage.some(isUnreadableMirror);
  const stale = behind.filter(({ replica: at }) => at !== 'mirror');
  const items: Record<string, VaultFile> = Object.fromEntries(stale.map(({ replica: at }) => [at, file]));
  try {
    await quarantine.keep(loaded, bad);
    const lost = behind.flatMap(({ replica: at }) => good.get(at) ?? []);
    for (const other of await unkept(adapters, lost)) {
      const entry = { [historyKey(other, now, 'conflict')]: other };
      if (!(await done(mirror.write(entry)))) await local.set(entry);
    }
  } catch {
    // The values to replace could not be saved first, so they stay. The vault opens all the same.
    return { isMirrored: false, behind };
  }
  const isLocal = stale.length === 0 || (!isLocalGone && (await done(local.set(items))));
  const isMirrored =
    !isMirrorGone && (stale.length === behind.length || (await done(mirror.write({ [CURRENT]: file }))));
  if (isLocal && isMirrored)
    // Clean-up, repeated at the next unlock.
    await done(moveHistory(adapters).then(() => (behind.length > 0 ? quarantine.prune(file.vaultId) : undefined)));
  return { isMirrored: isLocal && isMirrored, behind };
}

/**
 * Updates all replicas to `file`, the newest that the caller could authenticate. Values that are damaged, foreign or
 * forged (`opens` returns false) are quarantined first; authentic ones missing from the history are added to it. A store
 * that cannot be read is not touched. Old quarantined entries are pruned. For the writer, once after each unlock.
 * @param seen what the caller has just loaded from all replicas; if that is healthy, nothing is read again.
 */
export async function repair(
  adapters: StoreAdapters,
  file: VaultFile,
  opens: Opens,
  { seen, now = Date.now() }: { seen?: Loaded; now?: number } = {},
): Promise<RepairResult> {
  if (seen && (await isHealthy(seen, file, opens))) return { isMirrored: true, behind: [] };
  return adapters.exclusive(() => repairNow(adapters, file, opens, now));
}

/**
 * Clears the one store that cannot be read and writes the vault to it again, at the user's request. Its content is lost.
 * @returns whether both stores have the vault now
 * @throws {Failure<'store-needed'>} where the other store does not hold a vault that opens
 */
export function renewStore(adapters: StoreAdapters, opens: Opens): Promise<SaveResult> {
  return adapters.exclusive(async () => {
    const { local, mirror } = adapters;
    const { damage, candidates } = await openReader(adapters).load({ all: true });
    const [isLocalGone, isMirrorGone] = [damage.some(isUnreadableLocal), damage.some(isUnreadableMirror)];
    const newest = candidates[0]?.file;
    if (isLocalGone === isMirrorGone || !newest || !(await opens(newest))) throw new Failure('store-needed');
    if (isLocalGone) {
      await local.clear();
      await local.set({ 'vault.0': newest, 'vault.1': newest });
    } else {
      await mirror.clear();
      await mirror.write({ [CURRENT]: newest });
      await done(moveHistory(adapters));
    }
    return { isMirrored: true };
  });
}
