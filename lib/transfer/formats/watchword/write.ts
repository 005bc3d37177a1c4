import { fileDate } from '../../../dates.ts';
import type { Writer } from '../../format.ts';

/** Watchword's own encrypted backup: nothing is lost. */
export const write: Writer = async (accounts, password, looks) => {
  // Its cipher and key derivation are for writing only: what will be lost is known without them.
  const { BACKUP_EXTENSION, BACKUP_TYPE, makeBackup } = await import('../../../vault/backup.ts');
  const { emptyContent } = await import('../../../vault/content.ts');
  const used = new Set(accounts.flatMap(({ tags }) => tags));
  const tags = new Map([...looks].filter(([tag]) => used.has(tag)));
  const bytes = await makeBackup({ ...emptyContent(), accounts, tags }, password);
  return [{ name: `watchword-${fileDate()}.${BACKUP_EXTENSION}`, mime: BACKUP_TYPE, bytes }];
};
