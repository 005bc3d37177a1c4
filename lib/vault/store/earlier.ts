import { asVaultFile, parseVaultFile, type VaultFile } from '../file.ts';
import { type HistoryEntry, historyPrefix, readHistoryKey } from './history.ts';
import { openQuarantine } from './quarantine.ts';
import { openReader } from './read.ts';
import type { StoreAdapters, Stores } from './replicas.ts';

/** Keys of the history in both stores. It is in `local` only while the mirror cannot be written. */
async function historyKeys({ local, mirror }: Stores): Promise<string[]> {
  const found = await Promise.allSettled([mirror.keys(historyPrefix), local.keys(historyPrefix)]);
  const read = found.filter((one) => one.status === 'fulfilled');
  // Some browsers have only one store, so fail only if neither can be read.
  if (read.length === 0) throw (found[0] as PromiseRejectedResult).reason;
  return [...new Set(read.flatMap(({ value }) => value))];
}

/** Earlier states that can be restored, most recently replaced first. */
export async function readHistory(stores: Stores): Promise<(HistoryEntry & { key: string })[]> {
  const keys = await historyKeys(stores);
  return keys
    .map((key) => ({ key, ...readHistoryKey(key) }))
    .sort((a, b) => b.generation - a.generation || b.replaced - a.replaced);
}

/** The raw value at a history key, unchecked. */
export async function peekHistory({ local, mirror }: Stores, key: string): Promise<unknown> {
  const mirrored = await mirror.get(key).catch(() => undefined);
  return mirrored ?? (await local.get([key]))[key];
}

/** One of `readHistory`, by its key. @throws {Failure<'vault-damaged' | 'vault-newer'>} */
export async function readHistoric(stores: Stores, key: string): Promise<VaultFile> {
  return parseVaultFile(await peekHistory(stores, key));
}

/** Maps an earlier file to its replacement: the same object to keep it, undefined to delete it. */
export type Rewrite = (file: VaultFile) => Promise<VaultFile | undefined>;

/**
 * Rewrites every earlier file in the history, in `local` and in quarantine with `change`, each in its own transaction. A
 * failure does not undo those before it, and repeating the call is cheap.
 * @returns how many could not be changed
 */
export async function rewriteEarlier(adapters: StoreAdapters, change: Rewrite): Promise<number> {
  const { local, mirror, exclusive } = adapters;
  let failed = 0;
  const each = (work: () => Promise<unknown>) =>
    exclusive(work).catch((error: unknown) => {
      // A browser without a database has no history in it.
      if (!(error instanceof Error && error.name === 'InvalidStateError')) failed++;
    });

  await each(async () => {
    const { file, candidates } = await openReader(adapters).load({ all: true });
    for (const found of candidates) {
      if (!file || found.replica === 'mirror' || found.file.generation === file.generation) continue;
      // A file to delete is overwritten with the newest, since a first store with one generation counts as damaged.
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
        // A damaged file is skipped; it must not stop the others.
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
