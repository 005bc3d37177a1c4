import { splitLabel } from './entry.ts';
import { Gather, type ReadResult } from './gather.ts';
import { asText, firstText } from './record.ts';
import type { Source } from './source.ts';
import { Sqlite } from './sqlite.ts';

const COUNTER = 1;

/** Google Authenticator's Android database. It keeps neither algorithm, digits nor period: all are the defaults. */
export async function read(source: Source): Promise<ReadResult> {
  const gather = new Gather('google-sqlite');
  for (const row of new Sqlite(source.bytes).rows('accounts')) {
    gather.row(firstText(row.issuer, row.email), () => ({
      ...splitLabel(row.email, row.issuer),
      type: Number(row.type) === COUNTER ? 'hotp' : 'totp',
      secret: asText(row.secret),
      counter: row.counter,
    }));
  }
  return gather.result;
}
