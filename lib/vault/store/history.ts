import type { VaultFile } from '../file.ts';

/** Why an earlier generation is kept: it simply came before, or something large was about to happen to it. */
export type KeepReason = 'save' | 'import' | 'migration' | 'restore' | 'sync' | 'slots';

export const historyPrefix = 'history/';
const ROLLING = 5;
const KEPT = 5;
const DAYS = 7;
const DAY = 86_400_000;

/** The key says all that the list of earlier states shows, so that listing reads no files. */
export function historyKey(file: VaultFile, reason: KeepReason = 'save'): string {
  return `${historyPrefix}${file.generation}/${file.saved}/${reason}`;
}

export function readHistoryKey(key: string): { generation: number; saved: number; reason: KeepReason } {
  const [, generation, saved, reason] = key.split('/');
  return { generation: Number(generation), saved: Number(saved), reason: reason as KeepReason };
}

/**
 * The keys that need not be kept any more. Kept are the 5 newest, the 5 newest from before an import or the like,
 * and for 7 days the newest of each day.
 */
export function outdated(keys: string[], now: number): string[] {
  const entries = keys
    .filter((key) => key.startsWith(historyPrefix))
    .map((key) => ({ key, ...readHistoryKey(key) }))
    .sort((a, b) => b.generation - a.generation || b.saved - a.saved);
  const kept = new Set([
    ...entries.slice(0, ROLLING),
    ...entries.filter(({ reason }) => reason !== 'save').slice(0, KEPT),
  ]);
  const days = new Set<number>();
  for (const entry of entries) {
    const day = Math.floor(entry.saved / DAY);
    if (now - entry.saved > DAYS * DAY || days.has(day)) continue;
    days.add(day);
    kept.add(entry);
  }
  return entries.filter((entry) => !kept.has(entry)).map(({ key }) => key);
}
