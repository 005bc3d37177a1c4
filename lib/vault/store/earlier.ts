import { asVaultFile, parseVaultFile, type VaultFile } from '../file.ts';
import { historyPrefix, type KeepReason, readHistoryKey } from './history.ts';
import { openQuarantine } from './quarantine.ts';
import { openReader } from './read.ts';
import type { Mirror, StoreAdapters } from './replicas.ts';

/** Earlier generations that can be restored, newest first. */
export async function readHistory(
  mirror: Mirror,
): Promise<{ generation: number; saved: number; reason: KeepReason; key: string }[]> {
  const keys = await mirror.keys(historyPrefix);
  return keys
    .map((key) => ({ key, ...readHistoryKey(key) }))
    .sort((a, b) => b.generation - a.generation || b.saved - a.saved);
}

/** One of `readHistory`, by its key. @throws {Failure<'vault-damaged' | 'vault-newer'>} */
export async function readHistoric(mirror: Mirror, key: string): Promise<VaultFile> {
  return parseVaultFile(await mirror.get(key));
}

async function rewriteNow(
  { local, mirror }: StoreAdapters,
  change: (file: VaultFile) => Promise<VaultFile>,
): Promise<void> {
  const { file, candidates } = await openReader({ local, mirror }).load({ all: true });
  for (const found of candidates) {
    if (found.replica === 'mirror' || found.file.generation === file?.generation) continue;
    await local.set({ [found.replica]: await change(found.file) });
  }
  const changes: Record<string, unknown> = {};
  for (const key of await mirror.keys(historyPrefix)) {
    // A damaged one opens by nothing, and must not keep the others from being changed.
    const earlier = asVaultFile(await mirror.get(key));
    if (earlier) changes[key] = await change(earlier);
  }
  await mirror.write(changes);
  await openQuarantine(local).rewrite(change);
}

/**
 * Passes every earlier file, in the history, in `local` and in quarantine, through `change` and keeps what that
 * returns instead: after a slot was replaced, no file here should still open by the old one.
 */
export function rewriteEarlier(
  adapters: StoreAdapters,
  change: (file: VaultFile) => Promise<VaultFile>,
): Promise<void> {
  return adapters.exclusive(() => rewriteNow(adapters, change));
}
