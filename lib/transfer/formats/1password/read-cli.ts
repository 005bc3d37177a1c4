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
  for (const field of fields) {
    if (!/^otp$/i.test(asText(field.type)) || asText(field.value).trim() === '') continue;
    report.row(asText(item.title), () =>
      readOtpText(field.value, {
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
