import { typeNamed } from './entry.ts';
import { Gather, type ReadResult } from './gather.ts';
import { type Field, fieldOf, SYNONYMS } from './generic-fields.ts';
import { isOtpUri, readOtpText } from './otp-text.ts';
import { asText, isRecord, type Json } from './record.ts';
import type { Source } from './source.ts';
import { unknownFormat } from './unknown-format.ts';

/** JSON of no known shape: every URI in it, and every object that has a key that means "secret". */
export async function read(source: Source): Promise<ReadResult> {
  const gather = new Gather('generic-json');
  visit(gather, source.json, '');
  if (gather.accounts.length + gather.problems.length === 0) throw unknownFormat();
  return gather.result;
}

/** `name`: of the key that leads here, for entries that are listed by name. */
function visit(gather: Gather, value: unknown, name: string): void {
  if (isOtpUri(value)) gather.row(name, () => readOtpText(value));
  else if (Array.isArray(value)) for (const child of value) visit(gather, child, name);
  else if (isRecord(value) && !readEntry(gather, value, name))
    for (const [key, child] of Object.entries(value)) visit(gather, child, key);
}

/** Whether the object was an entry. */
function readEntry(gather: Gather, value: Json, name: string): boolean {
  const keys = new Map(Object.keys(value).map((key) => [fieldOf(key), key]));
  const field = (wanted: Field) => {
    for (const synonym of SYNONYMS[wanted]) {
      const key = keys.get(synonym);
      if (key !== undefined && asText(value[key]).trim()) return asText(value[key]).trim();
    }
    return '';
  };
  const secret = field('secret');
  const isSecret = isOtpUri(secret) || /^[A-Z2-7]{8,}=*$/i.test(secret.replace(/[\s-]/g, ''));
  if (!isSecret) return false;
  const issuer = field('issuer');
  const account = field('account');
  const around = {
    issuer: issuer || (/^\d*$/.test(name) ? '' : name),
    account: account === issuer ? '' : account,
    note: field('note'),
    tags: field('tags').split(/[;,|]/),
  };
  gather.row(around.issuer || around.account, () =>
    isOtpUri(secret)
      ? readOtpText(secret, around)
      : {
          ...around,
          type: typeNamed(field('type'), 'totp'),
          secret,
          algorithm: field('algorithm'),
          digits: field('digits'),
          period: field('period'),
          counter: field('counter'),
          pin: field('pin'),
        },
  );
  return true;
}
