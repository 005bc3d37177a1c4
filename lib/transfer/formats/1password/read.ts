import { decodeText } from '../../codecs/text.ts';
import { openZip } from '../../codecs/zip.ts';
import { readLogins } from '../../import/login-csv.ts';
import { readOtpText } from '../../import/otp-text.ts';
import { asList, asRecord, asText, firstText, type Json } from '../../import/record.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import { sitesOf } from '../../import/sites.ts';
import { damaged, parseJson, type Source } from '../../import/source.ts';

/** 1Password's CSV. */
export async function readCsv(source: Source): Promise<ReadResult> {
  return readLogins(source, '1password-csv', {
    totp: ['OTPAuth'],
    title: ['Title', 'Url'],
    username: ['Username'],
    note: 'Notes',
    favorite: 'Favorite',
    address: ['Url', 'URL', 'Website'],
    tags: (row) => (row.tags ?? '').split(/[;,]/),
  });
}

/** 1Password's `.1pux`: a zip with `export.data`. Archived items come in too; an item may have several codes. */
export async function read(source: Source): Promise<ReadResult> {
  const members = await openZip(source.bytes);
  const data = members.find((member) => member.name === 'export.data');
  if (!data) throw damaged();
  const file = asRecord(parseJson(decodeText(await data.read())));
  const report = new ImportReport('1password-1pux');
  for (const account of asList(file.accounts)) {
    for (const vault of asList(asRecord(account).vaults)) {
      for (const item of asList(asRecord(vault).items)) readItem(report, asRecord(item));
    }
  }
  return report.result;
}

function readItem(report: ImportReport, item: Json): void {
  const overview = asRecord(item.overview);
  const details = asRecord(item.details);
  const username = asList(details.loginFields)
    .map(asRecord)
    .find((field) => field.designation === 'username');
  const fields = asList(details.sections).flatMap((section) => asList(asRecord(section).fields));
  for (const field of fields) {
    const totp = asText(asRecord(asRecord(field).value).totp);
    if (!totp.trim()) continue;
    report.row(asText(overview.title), () =>
      readOtpText(totp, {
        issuer: overview.title,
        account: firstText(asRecord(username).value, overview.subtitle),
        note: details.notesPlain,
        tags: asList(overview.tags),
        sites: sitesOf(overview.url, ...asList(overview.urls).map((entry) => asRecord(entry).url)),
        favorite: Number(item.favIndex ?? 0) > 0,
        created: Number(item.createdAt ?? 0) * 1000,
      }),
    );
  }
}
