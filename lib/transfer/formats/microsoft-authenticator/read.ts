import { Failure } from '../../../failure.ts';
import { fromBase64 } from '../../codecs/bytes.ts';
import { Sqlite } from '../../codecs/sqlite.ts';
import { asText, firstText } from '../../import/record.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import type { Source } from '../../import/source.ts';

const BASE32 = 0;
const MICROSOFT = 1;

/** Microsoft Authenticator's Android database. Work accounts answer by push and have no secret to take along. */
export async function read(source: Source): Promise<ReadResult> {
  const report = new ImportReport('microsoft-sqlite');
  for (const row of new Sqlite(source.bytes).rows('accounts')) {
    const name = firstText(row.name, row.username);
    const kind = Number(row.account_type);
    const secret = asText(row.oath_secret_key);
    if ((kind !== BASE32 && kind !== MICROSOFT) || !secret) {
      report.problem(name, new Failure('push-only'));
      continue;
    }
    report.row(name, () => ({
      issuer: row.name,
      account: row.username,
      secret: kind === MICROSOFT ? fromBase64(secret) : secret,
      digits: kind === MICROSOFT ? 8 : 6,
    }));
  }
  return report.result;
}
