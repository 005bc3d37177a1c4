import { Failure } from '../../../failure.ts';
import { decodeText } from '../../codecs/text.ts';
import { openZip } from '../../codecs/zip.ts';
import { readLogins } from '../../import/login-csv.ts';
import { otherCodes } from '../../import/other-codes.ts';
import { readOtpText } from '../../import/otp-text.ts';
import { asList, asRecord, asText, firstText, isTrue, type Json } from '../../import/record.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import { sitesOf } from '../../import/sites.ts';
import { parseJson, type Source } from '../../import/source.ts';

const TRASHED = 2;

/** Proton Pass' zip. */
export async function read(source: Source): Promise<ReadResult> {
  const members = await openZip(source.bytes);
  const data = members.find(({ name }) => /(^|\/)data\.json$/i.test(name));
  if (!data) throw new Failure('unsupported', { why: 'pgp' });
  return readVaults(parseJson(decodeText(await data.read())), 'proton-pass-zip');
}

/** `data.json` out of that zip. */
export async function readJson(source: Source): Promise<ReadResult> {
  return readVaults(source.json, 'proton-pass-json');
}

/** Proton Pass' CSV. */
export async function readCsv(source: Source): Promise<ReadResult> {
  return readLogins(source, 'proton-pass-csv', {
    totp: ['totp'],
    title: ['name', 'url'],
    username: ['username', 'email'],
    note: 'note',
    address: ['url'],
    tags: (row) => [row.vault ?? ''],
  });
}

function readVaults(json: unknown, format: string): ReadResult {
  const report = new ImportReport(format);
  for (const value of Object.values(asRecord(asRecord(json).vaults))) {
    const vault = asRecord(value);
    for (const item of asList(vault.items)) readItem(report, asRecord(item), asText(vault.name));
  }
  return report.result;
}

function readItem(report: ImportReport, item: Json, vault: string): void {
  if (Number(item.state) === TRASHED) return;
  const data = asRecord(item.data);
  const content = asRecord(data.content);
  const metadata = asRecord(data.metadata);
  const name = asText(metadata.name);
  const around = {
    issuer: name,
    account: firstText(content.itemUsername, content.username, content.itemEmail),
    note: metadata.note,
    tags: [vault],
    sites: sitesOf(...asList(content.urls)),
    favorite: isTrue(item.pinned),
    created: Number(item.createTime ?? 0) * 1000,
  };
  const sections = asList(content.sections).flatMap((section) => asList(asRecord(section).sectionFields));
  const fields = [...asList(data.extraFields), ...asList(content.extraFields), ...sections]
    .map(asRecord)
    .map(({ fieldName, data: value }): [name: unknown, value: Json] => [fieldName, asRecord(value)]);
  const own = [content.totpUri, ...fields.map(([, { totpUri }]) => totpUri)]
    .map(asText)
    .filter((totp) => totp.trim() !== '');
  const texts = fields.map(([field, value]) => [field, value.content] as const);
  for (const totp of [...own, ...otherCodes(own, texts, metadata.note)])
    report.row(name, () => readOtpText(totp, around));
}
