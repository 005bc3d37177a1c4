import type { App } from '../state/app.ts';

const DAY = 86_400_000;
const BACKUP_AGE = 30 * DAY;

/** Whether to remind of a backup: there is something to lose, and no backup is younger than 30 days. */
export function wantsBackup(app: App, now: number): boolean {
  const { remindOfBackup, lastBackup } = app.settings.value;
  if (!remindOfBackup || app.accounts.value.length === 0) return false;
  const oldest = Math.min(...app.accounts.value.map(({ created }) => created));
  return now - Math.max(lastBackup, oldest) > BACKUP_AGE;
}
