import { decodeText } from '../../codecs/text.ts';
import { openZip } from '../../codecs/zip.ts';
import { readLogins } from '../../import/login-csv.ts';
import { otherCodes } from '../../import/other-codes.ts';
import { readOtpText } from '../../import/otp-text.ts';
import { asList, asRecord, asText, firstText, isTrue, type Json } from '../../import/record.ts';
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
      for (const value of asList(asRecord(vault).items)) {
        const item = asRecord(value);
        // Its first versions keep an item in an object of its own.
        readItem(report, asRecord(item.item ?? item));
      }
    }
  }
  return report.result;
}

function readItem(report: ImportReport, item: Json): void {
  if (isTrue(item.trashed)) return;
  const overview = asRecord(item.overview);
  const details = asRecord(item.details);
  const logins = asList(details.loginFields).map(asRecord);
  const username = logins.find((field) => field.designation === 'username');
  const fields = asList(details.sections)
    .flatMap((section) => asList(asRecord(section).fields))
    .map((field): [name: unknown, value: Json] => [asRecord(field).title, asRecord(asRecord(field).value)]);
  const own = fields.map(([, { totp }]) => asText(totp)).filter((totp) => totp.trim() !== '');
  const texts = fields.map(([name, { string, concealed, url }]) => [name, firstText(concealed, string, url)] as const);
  const rest = [...texts, ...logins.map(({ name, value }) => [name, value] as const)];
  for (const totp of [...own, ...otherCodes(own, rest, details.notesPlain)]) {
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
