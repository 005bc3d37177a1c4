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
  /** The replicas that were behind, with their generation (0: none or damaged). */
  behind: { replica: Replica; generation: number }[];
}

/** Whether every replica holds what a finished save of `file` leaves there. */
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

/** The states among `files` that no history holds: what the two stores have gone apart in. */
async function unkept({ local, mirror }: Stores, files: readonly VaultFile[]): Promise<VaultFile[]> {
  if (files.length === 0) return [];
  const found = await Promise.allSettled([mirror.keys(historyPrefix), local.keys(historyPrefix)]);
  const keys = found.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
  return files.filter((file) => !keys.some((key) => key.startsWith(stateKey(file))));
}

/** Brings the history that waited in the first store to the mirror. */
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
  // What cannot be read may hold more than we know: it is left alone, and the user is told that there is one copy.
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
    // No room to keep what is damaged or goes: then it stays where it is, and the vault opens all the same.
    return { isMirrored: false, behind };
  }
  const isLocal = stale.length === 0 || (!isLocalGone && (await done(local.set(items))));
  const isMirrored =
    !isMirrorGone && (stale.length === behind.length || (await done(mirror.write({ [CURRENT]: file }))));
  if (isLocal && isMirrored)
    // Tidying: it is tried again at the next unlock.
    await done(moveHistory(adapters).then(() => (behind.length > 0 ? quarantine.prune(file.vaultId) : undefined)));
  return { isMirrored: isLocal && isMirrored, behind };
}

/**
 * Brings all replicas to `file`, the newest that the caller could authenticate. What is damaged, foreign or forged (what
 * `opens` says no to) is quarantined first, and what is authentic and in no history is kept there. A store that cannot
 * be read is left as it is. For the writer, once after each unlock.
 * What was quarantined long ago gives way here to what is new: the vault has just proved to be whole.
 * @param seen what the caller has just loaded from everywhere: where that is whole, nothing is read again.
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
 * Empties the one store that cannot be read and fills it anew, because the user asked for it: what was in it is given up.
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
