import { fromBase64 } from './bytes.ts';
import { Gather, type ReadResult } from './gather.ts';
import { asText, firstText } from './record.ts';
import type { Source } from './source.ts';
import { Sqlite } from './sqlite.ts';

const BASE32 = 0;
const MICROSOFT = 1;

/** Microsoft Authenticator's Android database. Work accounts answer by push and have no secret to take along. */
export async function read(source: Source): Promise<ReadResult> {
  const gather = new Gather('microsoft-sqlite');
  for (const row of new Sqlite(source.bytes).rows('accounts')) {
    const name = firstText(row.name, row.username);
    const kind = Number(row.account_type);
    const secret = asText(row.oath_secret_key);
    if ((kind !== BASE32 && kind !== MICROSOFT) || !secret) {
      gather.problem(name, 'push-only', 'This account works by push only and has no codes to import.');
      continue;
    }
    gather.row(name, () => ({
      issuer: row.name,
      account: row.username,
      secret: kind === MICROSOFT ? fromBase64(secret) : secret,
      digits: kind === MICROSOFT ? 8 : 6,
    }));
  }
  return gather.result;
}
