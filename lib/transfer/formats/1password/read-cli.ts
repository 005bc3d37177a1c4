import { otherCodes } from '../../import/other-codes.ts';
import { readOtpText } from '../../import/otp-text.ts';
import { asList, asRecord, asText, isTrue, type Json } from '../../import/record.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import { sitesOf } from '../../import/sites.ts';
import type { Source } from '../../import/source.ts';

/** What `op item get` and `op item list` print as JSON. `totp` of a field is the code of the moment, not the key. */
export async function read(source: Source): Promise<ReadResult> {
  const report = new ImportReport('1password-cli');
  for (const item of Array.isArray(source.json) ? source.json : [source.json]) readItem(report, asRecord(item));
  return report.result;
}

function readItem(report: ImportReport, item: Json): void {
  const fields = asList(item.fields).map(asRecord);
  const username = fields.find(({ purpose, id }) => purpose === 'USERNAME' || id === 'username');
  const own = fields
    .filter(({ type, value }) => /^otp$/i.test(asText(type)) && asText(value).trim() !== '')
    .map(({ value }) => asText(value));
  const texts = fields.map(({ label, value }) => [label, value] as const);
  for (const code of [...own, ...otherCodes(own, texts, '')]) {
    report.row(asText(item.title), () =>
      readOtpText(code, {
        issuer: item.title,
        account: asRecord(username).value,
        sites: sitesOf(...asList(item.urls).map((url) => asRecord(url).href)),
        tags: asList(item.tags),
        favorite: isTrue(item.favorite),
        created: Date.parse(asText(item.created_at)) || 0,
      }),
    );
  }
}
