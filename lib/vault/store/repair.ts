import { Failure } from '../../failure.ts';
import { isSameFile, type VaultFile } from '../file.ts';
import { openQuarantine } from './quarantine.ts';
import { openReader } from './read.ts';
import {
  CURRENT,
  isUnreadableLocal,
  type KeyValueStore,
  type Loaded,
  type Replica,
  replicaOf,
  type StoreAdapters,
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

/** Writes to the first store, and says whether that went well. Full or broken: the mirror carries the vault alone. */
export async function fillLocal(
  local: KeyValueStore,
  items: Record<string, unknown>,
  isBroken: boolean,
): Promise<boolean> {
  try {
    if (isBroken) await local.reset();
    await local.set(items);
    return true;
  } catch {
    // Reported by the answer: the user is told that there is one copy only.
    return false;
  }
}

async function repairNow({ local, mirror }: StoreAdapters, file: VaultFile, opens: Opens): Promise<RepairResult> {
  const quarantine = openQuarantine(local);
  const loaded = await openReader({ local, mirror }).load({ all: true });
  const good = new Map<Replica, VaultFile>();
  const bad: { replica: Replica; value: unknown }[] = [];
  for (const found of loaded.candidates) {
    if (isSameFile(found.file, file) || (await opens(found.file))) good.set(found.replica, found.file);
    else bad.push({ replica: found.replica, value: found.file });
  }
  const behind = (['vault.0', 'vault.1', 'mirror'] as const)
    .map((at) => ({ replica: at, generation: good.get(at)?.generation ?? 0 }))
    .filter(({ replica: at, generation }) =>
      at === replicaOf(file.generation + 1)
        ? [...loaded.damage, ...bad].some((found) => found.replica === at)
        : generation < file.generation,
    );
  try {
    await quarantine.keep(loaded, bad);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    // No room to quarantine what is damaged: then it stays where it is, and the vault opens all the same.
    return { isMirrored: false, behind };
  }
  const stale = behind.filter(({ replica: at }) => at !== 'mirror');
  const items = Object.fromEntries(stale.map(({ replica: at }) => [at, file]));
  const isLocal = stale.length === 0 || (await fillLocal(local, items, loaded.damage.some(isUnreadableLocal)));
  const isMirrored =
    stale.length === behind.length ||
    (await mirror.write({ [CURRENT]: file }).then(
      () => true,
      () => false,
    ));
  if (isLocal && behind.length > 0) await quarantine.prune(file.vaultId);
  return { isMirrored: isLocal && isMirrored, behind };
}

/**
 * Brings all replicas to `file`, the newest that the caller could authenticate, and quarantines what is damaged,
 * foreign or forged: what `opens` says no to. For the writer, once after each unlock.
 * What was quarantined long ago gives way here to what is new: the vault has just proved to be whole.
 * @param seen what the caller has just loaded from everywhere: where that is whole, nothing is read again.
 */
export async function repair(
  adapters: StoreAdapters,
  file: VaultFile,
  opens: Opens,
  seen?: Loaded,
): Promise<RepairResult> {
  if (seen && (await isHealthy(seen, file, opens))) return { isMirrored: true, behind: [] };
  return adapters.exclusive(() => repairNow(adapters, file, opens));
}
