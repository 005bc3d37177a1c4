import { Failure } from '../../../failure.ts';
import { Sqlite } from '../../codecs/sqlite.ts';
import { splitLabel } from '../../import/entry.ts';
import { asText, firstText } from '../../import/record.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import type { Source } from '../../import/source.ts';

const COUNTER = 1;

/** Google Authenticator's Android database. It keeps neither algorithm, digits nor period: all are the defaults. */
export async function read(source: Source): Promise<ReadResult> {
  const report = new ImportReport('google-sqlite');
  for (const row of new Sqlite(source.bytes).rows('accounts')) {
    report.row(firstText(row.issuer, row.email), () => ({
      ...splitLabel(row.email, row.issuer),
      type: Number(row.type) === COUNTER ? 'hotp' : 'totp',
      secret: openSecret(asText(row.secret)),
      counter: row.counter,
    }));
  }
  return report.result;
}

/** Base64 of what a keystore seals: a nonce, the secret and a tag, so never as short as a mistyped key. */
const SEALED = /^[A-Za-z0-9+/_-]{40,}={0,2}$/;

/** Since version 5.20 the phone's own keystore seals the secrets. What is merely no key is refused as such later. */
function openSecret(secret: string): string {
  if (!/^[A-Z2-7\s-]*=*$/i.test(secret) && SEALED.test(secret)) throw new Failure('sealed-by-phone');
  return secret;
}
