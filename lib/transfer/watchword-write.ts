import { BACKUP_EXTENSION, BACKUP_TYPE, makeBackup } from '../vault/backup.ts';
import { emptyContent } from '../vault/content.ts';
import { type Target, today } from './target.ts';

/** Watchword's own encrypted backup: nothing is lost. */
export const watchword: Target = {
  isEncrypted: true,
  keep: (account) => account,
  async write(accounts, password) {
    const bytes = await makeBackup({ ...emptyContent(), accounts }, password);
    return [{ name: `watchword-${today()}.${BACKUP_EXTENSION}`, mime: BACKUP_TYPE, bytes }];
  },
};
