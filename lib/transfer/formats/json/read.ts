import { typeNamed } from '../../import/entry.ts';
import { type Field, fieldOf, SYNONYMS } from '../../import/generic-fields.ts';
import { isOtpUri, readOtpText } from '../../import/otp-text.ts';
import { asText, isRecord, type Json } from '../../import/record.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import type { Source } from '../../import/source.ts';
import { unknownFormat } from '../../import/unknown-format.ts';

/** JSON of no known shape: every URI in it, and every object that has a key that means "secret". */
export async function read(source: Source): Promise<ReadResult> {
  const report = new ImportReport('generic-json');
  visit(report, source.json, '');
  if (report.accounts.length + report.problems.length === 0) throw unknownFormat();
  return report.result;
}

/** `name`: of the key that leads here, for entries that are listed by name. */
function visit(report: ImportReport, value: unknown, name: string): void {
  if (isOtpUri(value)) report.row(name, () => readOtpText(value));
  else if (Array.isArray(value)) for (const child of value) visit(report, child, name);
  else if (isRecord(value) && !readEntry(report, value, name))
    for (const [key, child] of Object.entries(value)) visit(report, child, key);
}

/** Whether the object was an entry. */
function readEntry(report: ImportReport, value: Json, name: string): boolean {
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
  report.row(around.issuer || around.account, () =>
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
