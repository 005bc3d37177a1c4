import { fileDate } from '../../../dates.ts';
import type { Writer } from '../../format.ts';

/** Watchword's own encrypted backup: nothing is lost. */
export const write: Writer = async (accounts, password) => {
  // Its cipher and key derivation are for writing only: what will be lost is known without them.
  const { BACKUP_EXTENSION, BACKUP_TYPE, makeBackup } = await import('../../../vault/backup.ts');
  const { emptyContent } = await import('../../../vault/content.ts');
  const bytes = await makeBackup({ ...emptyContent(), accounts }, password);
  return [{ name: `watchword-${fileDate()}.${BACKUP_EXTENSION}`, mime: BACKUP_TYPE, bytes }];
};
