import { Failure } from '../../../failure.ts';
import { openBackup } from '../../../vault/backup.ts';
import { passwordWrong, requirePassword } from '../../codecs/cipher.ts';
import { tidyTags, withCleanNames } from '../../export/target.ts';
import { tooMuchWork } from '../../import/limits.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import { damaged, type Source } from '../../import/source.ts';

/** Watchword's own encrypted backup. */
export async function read(source: Source, password?: string): Promise<ReadResult> {
  const content = await open(source.bytes, requirePassword(password));
  const report = new ImportReport('watchword');
  for (const account of content.accounts) report.row(account.issuer || account.account, () => withCleanNames(account));
  for (const [tag, look] of content.tags) for (const name of tidyTags([tag])) report.looks.set(name, look);
  return report.result;
}

async function open(bytes: Uint8Array, password: string) {
  try {
    return await openBackup(bytes, password);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    if (error.code === 'passphrase-wrong') throw passwordWrong();
    if (error.code === 'kdf-out-of-range') throw tooMuchWork();
    if (error.code === 'vault-newer') throw new Failure('unsupported', { why: 'newer' });
    throw damaged();
  }
}
