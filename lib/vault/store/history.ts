import type { VaultFile } from '../file.ts';

/**
 * Why an earlier generation is kept: `save` – a change by the user came after it; the others – something large did.
 * `conflict`: it was the newest of one store while the other one went on without it.
 */
export const KEEP_REASONS = [
  'save',
  'remove',
  'import',
  'migration',
  'restore',
  'sync',
  'slots',
  'rekey',
  'conflict',
] as const;
export type KeepReason = (typeof KEEP_REASONS)[number];

/** The reasons that are changes of accounts by the user. */
const BY_USER: ReadonlySet<KeepReason> = new Set<KeepReason>(['save', 'remove', 'import', 'restore']);

export const historyPrefix = 'history/';
const DAY = 86_400_000;
/** Number of states kept at any age: those before the user's last changes. */
const CHANGES = 10;
const DAILY = 7 * DAY;
const MONTH = 30 * DAY;
/** Bytes for states that are kept for their reason; MIN_KEPT of them are kept at any size. */
const MAX_BYTES = 256 * 1024 * 1024;
const MIN_KEPT = 40;

/** What the key of an earlier state says. Times in ms since the epoch; `replaced` by the clock of `trusted-time.ts`. */
export interface HistoryEntry {
  generation: number;
  saved: number;
  replaced: number;
  reason: KeepReason;
}

/** The key encodes everything that the list of earlier states shows, so listing reads no files. */
export function historyKey({ generation, saved }: VaultFile, replaced: number, reason: KeepReason = 'save'): string {
  return `${stateKey({ generation, saved })}${replaced}/${reason}`;
}

/** The prefix that all keys of one state share. */
export function stateKey({ generation, saved }: Pick<VaultFile, 'generation' | 'saved'>): string {
  return `${historyPrefix}${generation}/${saved}/`;
}

/** Parses a key of `historyKey`. An unknown reason counts as `save`. */
export function readHistoryKey(key: string): HistoryEntry {
  const [, generation, saved, ...rest] = key.split('/');
  // The first versions recorded no time of replacement.
  const [replaced, reason] = rest.length > 1 ? rest : [saved, rest[0]];
  return {
    generation: Number(generation),
    saved: Number(saved),
    replaced: Number(replaced),
    reason: KEEP_REASONS.find((known) => known === reason) ?? 'save',
  };
}

type Keyed = HistoryEntry & { key: string };

/** The newest entry of each period, of those that were replaced less than `age` ago. Newest first, as given. */
function newestOfEach(entries: readonly Keyed[], period: number, age: number, now: number): Keyed[] {
  const seen = new Set<number>();
  return entries.filter(({ replaced }) => {
    const at = Math.floor(replaced / period);
    if (now - replaced > age || seen.has(at)) return false;
    seen.add(at);
    return true;
  });
}

/**
 * The keys that need not be kept any more, by when each state was *replaced*. Kept are the states before the last ten
 * changes by the user, the last state of each day for a week and of each week for a month, and for a month each state
 * before accounts were removed, imported, restored, synced or rekeyed and the like, as far as there is room for files
 * of `size` bytes: first for those that the user made.
 */
export function outdated(keys: readonly string[], now: number, size = 0): string[] {
  const entries = keys
    .filter((key) => key.startsWith(historyPrefix))
    .map((key) => ({ key, ...readHistoryKey(key) }))
    .sort((a, b) => b.replaced - a.replaced || b.generation - a.generation || b.saved - a.saved);
  const room = Math.max(MIN_KEPT, Math.floor(MAX_BYTES / Math.max(size, 1)));
  const isByUser = ({ reason }: HistoryEntry) => BY_USER.has(reason);
  const large = entries.filter(({ reason, replaced }) => reason !== 'save' && now - replaced <= MONTH);
  const kept = new Set([
    ...entries.filter(isByUser).slice(0, CHANGES),
    ...newestOfEach(entries, DAY, DAILY, now),
    ...newestOfEach(entries, 7 * DAY, MONTH, now),
    ...[...large.filter(isByUser), ...large.filter((entry) => !isByUser(entry))].slice(0, room),
  ]);
  return entries.filter((entry) => !kept.has(entry)).map(({ key }) => key);
}
