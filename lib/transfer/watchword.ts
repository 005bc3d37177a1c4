import { Failure } from '../failure.ts';
import { openBackup } from '../vault/backup.ts';
import { passwordWrong, requirePassword } from './cipher.ts';
import { Gather, type ReadResult } from './gather.ts';
import { tooMuchWork } from './limits.ts';
import { damaged, type Source } from './source.ts';

/** Watchword's own encrypted backup. */
export async function read(source: Source, password?: string): Promise<ReadResult> {
  const content = await open(source.bytes, requirePassword(password));
  const gather = new Gather('watchword');
  for (const account of content.accounts) gather.row(account.issuer || account.account, () => account);
  return gather.result;
}

async function open(bytes: Uint8Array, password: string) {
  try {
    return await openBackup(bytes, password);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    if (error.code === 'passphrase-wrong') throw passwordWrong();
    if (error.code === 'kdf-out-of-range') throw tooMuchWork();
    if (error.code === 'vault-newer') throw new Failure('unsupported', error.message, { why: 'newer' });
    throw damaged();
  }
}
