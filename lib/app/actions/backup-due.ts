import type { App } from '../state/app.ts';

const DAY = 86_400_000;
const BACKUP_AGE = 30 * DAY;
/** Number of accounts from which the reminder asks for a first backup. */
const WORTH_A_BACKUP = 3;

/** ms for which “Not now” holds. */
export const NOT_NOW_MS = 7 * DAY;

/**
 * Whether to remind of a backup: none was made and there are accounts enough to lose, or accounts that have been here
 * for a month; or the last one is over 30 days old.
 */
export function wantsBackup(app: App, now: number): boolean {
  const { remindOfBackup, remindAfter, lastBackup, vaultSince, autoBackup, backupProblem } = app.settings.value;
  const accounts = app.accounts.value;
  // Times that a clock noted while it was ahead do not silence the reminder until they come.
  const isPutOff = now < remindAfter && remindAfter - now <= NOT_NOW_MS;
  if (!remindOfBackup || isPutOff || accounts.length === 0) return false;
  // Automatic backups keep up with changes unless the last one failed.
  if (autoBackup && lastBackup > 0) return backupProblem !== '';
  if (lastBackup > 0) return Math.abs(now - lastBackup) > BACKUP_AGE;
  // An imported account may be older than the vault.
  const oldest = Math.max(vaultSince, Math.min(...accounts.map(({ created }) => created)));
  return accounts.length >= WORTH_A_BACKUP || now - oldest > BACKUP_AGE;
}
