import { readOtpText } from '../../import/otp-text.ts';
import { asList, asRecord, asText, isTrue, type Json } from '../../import/record.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import { sitesOf } from '../../import/sites.ts';
import { parseJson, type Source } from '../../import/source.ts';

/** 1Password's older interchange format: a line of JSON for each item, marks between them. */
export async function read(source: Source): Promise<ReadResult> {
  const report = new ImportReport('1password-1pif');
  for (const line of source.text.split(/\r?\n/)) {
    if (!line.trimStart().startsWith('{')) continue;
    const item = asRecord(parseJson(line));
    if (!isTrue(item.trashed)) readItem(report, item);
  }
  return report.result;
}

function readItem(report: ImportReport, item: Json): void {
  const contents = asRecord(item.secureContents);
  const fields = asList(contents.sections)
    .flatMap((section) => asList(asRecord(section).fields))
    .map(asRecord);
  const username = asList(contents.fields)
    .map(asRecord)
    .find(({ designation }) => designation === 'username');
  const urls = asList(contents.URLs).map((url) => asRecord(url).url);
  for (const { n, v } of fields) {
    if (!asText(n).startsWith('TOTP_') || asText(v).trim() === '') continue;
    report.row(asText(item.title), () =>
      readOtpText(v, {
        issuer: item.title,
        account: asRecord(username).value,
        note: contents.notesPlain,
        sites: sitesOf(item.location, ...urls),
        tags: asList(asRecord(item.openContents).tags),
        created: Number(item.createdAt ?? 0) * 1000,
      }),
    );
  }
}
