import { type AutoBackup, vaultOf } from './auto-backup.ts';
import { BACKUP_EXTENSION } from './backup.ts';

/** Days and months of which a backup stays in a sync folder: of each the last one. */
const KEPT_DAYS = 7;
const KEPT_MONTHS = 6;

/** A backup in a sync folder, by its name. */
export interface FolderBackup {
  name: string;
  /** Of the set-up that made it: each device has one of its own. */
  vault: string;
  /** The day by the clock of its device, `2026-11-28`. */
  day: string;
  /** Larger for a later one of the same set-up. */
  count: number;
}

const pattern = /^backup-([0-9a-f]{8})-(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))-([1-9]\d{0,8})\.watchword$/;

/** The name of the next one at `now`, ms since the epoch. No two are the same: nothing is ever overwritten. */
export function folderBackupName(record: AutoBackup, now: number): string {
  const day = new Date(now).toISOString().slice(0, 10);
  return `backup-${vaultOf(record)}-${day}-${record.count + 1}.${BACKUP_EXTENSION}`;
}

/** Whether there is such a day: browsers differ in what they make of 2026-02-31. */
function isDay(day: string): boolean {
  const at = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
}

/** The backups among the files of a folder, the newest first. Other names are none. */
export function folderBackups(names: readonly string[]): FolderBackup[] {
  const found = [...new Set(names)].flatMap((name): FolderBackup[] => {
    const [, vault, day, count] = pattern.exec(name) ?? [];
    return vault && day && isDay(day) ? [{ name, vault, day, count: Number(count) }] : [];
  });
  return found.sort((a, b) => (a.day === b.day ? b.count - a.count : a.day < b.day ? 1 : -1));
}

/** Which backups of a set-up may go: all but the last of each of the last seven days and six months that have one. */
export function outdatedBackups(names: readonly string[], record: AutoBackup): string[] {
  const own = folderBackups(names).filter(({ vault }) => vault === vaultOf(record));
  const lastOf = (part: number, kept: number) => {
    const newest = new Map<string, string>();
    for (const { day, name } of own) if (!newest.has(day.slice(0, part))) newest.set(day.slice(0, part), name);
    return [...newest.values()].slice(0, kept);
  };
  const kept = new Set([...lastOf(10, KEPT_DAYS), ...lastOf(7, KEPT_MONTHS)]);
  return own.flatMap(({ name }) => (kept.has(name) ? [] : [name]));
}
