import { isUnreadableLocal, type KeyValueStore, type Loaded, type Replica, storageFailed } from './replicas.ts';

/** Prefix of the keys. Fixed, because version 1 already wrote it. */
const PREFIX = 'aside/';
/** Number of entries kept at any age. */
const ALWAYS_KEPT = 10;
const AGE = 90 * 86_400_000;

/** True if the value claims another vault id. It may be that vault's only copy, so never delete it. */
function isOfAnother(value: unknown, vaultId: string): boolean {
  const { vaultId: named = vaultId } = (value ?? {}) as { vaultId?: unknown };
  return named !== vaultId;
}

/**
 * Keys of quarantined entries that may be deleted, once the vault `vaultId` has opened and every replica is intact: those
 * older than 90 days and not among the 10 newest. Entries that claim another vault id are never included.
 */
export function outdatedQuarantine(stored: Record<string, unknown>, vaultId: string, now: number): string[] {
  const oldest = `${PREFIX}${new Date(now - AGE).toISOString()}`;
  return Object.keys(stored)
    .sort()
    .slice(0, -ALWAYS_KEPT)
    .filter((key) => key < oldest && !isOfAnother(stored[key], vaultId));
}

/** Files that did not open where a vault should lie, under names of their own: no save overwrites them. */
export function openQuarantine(local: KeyValueStore) {
  /** All entries by key; a key says when and in which replica the value was found. */
  async function list(): Promise<Record<string, unknown>> {
    const keys = await local.keys(PREFIX);
    return keys.length > 0 ? local.get(keys) : {};
  }

  /** Copies damaged values into quarantine. @throws {Failure<'storage-full' | 'storage-failed'>} Then nothing may be overwritten. */
  async function keep({ damage }: Loaded, alsoBad: { replica: Replica; value: unknown }[] = []): Promise<void> {
    const lost = [...damage, ...alsoBad].filter(({ value }) => value !== undefined);
    if (lost.length === 0 || damage.some(isUnreadableLocal)) return;
    try {
      const known = new Set(Object.values(await list()).map((value) => JSON.stringify(value)));
      const when = new Date().toISOString();
      const items = lost
        .filter(({ value }) => !known.has(JSON.stringify(value)))
        .map(({ replica: at, value }) => [`${PREFIX}${when}/${at}`, value] as const);
      if (items.length > 0) await local.set(Object.fromEntries(items));
    } catch (error) {
      throw storageFailed(error);
    }
  }

  /** Deletes what `outdatedQuarantine` names. Call it only after an unlock. */
  async function prune(vaultId: string): Promise<void> {
    const outdated = outdatedQuarantine(await list(), vaultId, Date.now());
    if (outdated.length > 0) await local.remove(outdated);
  }

  return { list, keys: () => local.keys(PREFIX), keep, prune };
}
