import { otherCodes } from '../../import/other-codes.ts';
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
  const own = fields
    .filter(({ n, v }) => asText(n).startsWith('TOTP_') && asText(v).trim() !== '')
    .map(({ v }) => asText(v));
  const texts = fields.map(({ t, v }) => [t, v] as const);
  for (const code of [...own, ...otherCodes(own, texts, contents.notesPlain)]) {
    report.row(asText(item.title), () =>
      readOtpText(code, {
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
