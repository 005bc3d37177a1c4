import { Failure } from '../../../failure.ts';
import { csvRecords } from '../../codecs/csv.ts';
import { isKeyText } from '../../import/field-entry.ts';
import { withCodes } from '../../import/login-csv.ts';
import { isOtpUri, readOtpText } from '../../import/otp-text.ts';
import { asList, asRecord, asText } from '../../import/record.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import { sitesOf } from '../../import/sites.ts';
import type { Source } from '../../import/source.ts';

const LABEL = /2fa|mfa|otp|one.?time|authenticator|two.?factor/i;

/** NordPass' CSV. It has no column for codes; users keep keys in fields of their own, which are JSON in a cell. */
export async function read(source: Source): Promise<ReadResult> {
  const report = new ImportReport('nordpass-csv');
  for (const row of csvRecords(source.text)) {
    for (const key of keysOf(row.custom_fields ?? '', row.note ?? ''))
      report.row(row.name ?? '', () =>
        readOtpText(key, {
          issuer: row.name,
          account: row.username || row.email,
          note: row.note,
          sites: sitesOf(row.url),
          tags: [row.folder],
        }),
      );
  }
  if (report.accounts.length + report.problems.length === 0) throw new Failure('unsupported', { why: 'no-codes' });
  return withCodes(report.result);
}

function keysOf(customFields: string, note: string): string[] {
  const fields = asList(parsed(customFields)).map(asRecord);
  const keys = fields
    .filter(({ label, value }) => isOtpUri(value) || (LABEL.test(asText(label)) && isKeyText(asText(value))))
    .map(({ value }) => asText(value));
  return keys.length === 0 && isOtpUri(note) ? [note] : keys;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return [];
  }
}
