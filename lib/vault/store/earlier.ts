import { asVaultFile, parseVaultFile, type VaultFile } from '../file.ts';
import { type HistoryEntry, historyPrefix, readHistoryKey } from './history.ts';
import { openQuarantine } from './quarantine.ts';
import { openReader } from './read.ts';
import type { StoreAdapters, Stores } from './replicas.ts';

/** Keys of the history in both stores: it lies in the mirror, and in `local` only while that does not take it. */
async function historyKeys({ local, mirror }: Stores): Promise<string[]> {
  const found = await Promise.allSettled([mirror.keys(historyPrefix), local.keys(historyPrefix)]);
  const read = found.filter((one) => one.status === 'fulfilled');
  // One store alone is the usual case of a browser that has only one.
  if (read.length === 0) throw (found[0] as PromiseRejectedResult).reason;
  return [...new Set(read.flatMap(({ value }) => value))];
}

/** Earlier states that can be restored, the last replaced first. */
export async function readHistory(stores: Stores): Promise<(HistoryEntry & { key: string })[]> {
  const keys = await historyKeys(stores);
  return keys
    .map((key) => ({ key, ...readHistoryKey(key) }))
    .sort((a, b) => b.generation - a.generation || b.replaced - a.replaced);
}

/** What lies at a key of the history, unchecked. */
export async function peekHistory({ local, mirror }: Stores, key: string): Promise<unknown> {
  const mirrored = await mirror.get(key).catch(() => undefined);
  return mirrored ?? (await local.get([key]))[key];
}

/** One of `readHistory`, by its key. @throws {Failure<'vault-damaged' | 'vault-newer'>} */
export async function readHistoric(stores: Stores, key: string): Promise<VaultFile> {
  return parseVaultFile(await peekHistory(stores, key));
}

/** The file that is to lie in the place of an earlier one: the same where it may stay, undefined where it is to go. */
export type Rewrite = (file: VaultFile) => Promise<VaultFile | undefined>;

/**
 * Passes every earlier file, in the history, in `local` and in quarantine, through `change`, each in a transaction of
 * its own. What is done stays done when a later one fails; doing it again costs a reading.
 * @returns how many could not be changed
 */
export async function rewriteEarlier(adapters: StoreAdapters, change: Rewrite): Promise<number> {
  const { local, mirror, exclusive } = adapters;
  let failed = 0;
  const each = (work: () => Promise<unknown>) =>
    exclusive(work).catch((error: unknown) => {
      // A browser that keeps no database has nothing in it.
      if (!(error instanceof Error && error.name === 'InvalidStateError')) failed++;
    });

  await each(async () => {
    const { file, candidates } = await openReader(adapters).load({ all: true });
    for (const found of candidates) {
      if (!file || found.replica === 'mirror' || found.file.generation === file.generation) continue;
      // What is to go is written over by the newest: a first store with one generation looks damaged.
      const next = (await change(found.file)) ?? file;
      if (next !== found.file) await local.set({ [found.replica]: next });
    }
  });
  for (const [keys, read, write] of [
    [() => mirror.keys(historyPrefix), (key: string) => mirror.get(key), mirror.write],
    [() => local.keys(historyPrefix), fromLocal, toLocal],
    [() => openQuarantine(local).keys(), fromLocal, toLocal],
  ] as const) {
    let found: string[] = [];
    await each(async () => {
      found = await keys();
    });
    for (const key of found)
      await each(async () => {
        // A damaged one opens by nothing, and must not keep the others from being changed.
        const file = asVaultFile(await read(key));
        const next = file && (await change(file));
        if (next !== file) await write({ [key]: next });
      });
  }
  return failed;

  async function fromLocal(key: string): Promise<unknown> {
    return (await local.get([key]))[key];
  }

  async function toLocal(changes: Record<string, unknown>): Promise<void> {
    for (const [key, value] of Object.entries(changes))
      if (value === undefined) await local.remove([key]);
      else await local.set({ [key]: value });
  }
}
