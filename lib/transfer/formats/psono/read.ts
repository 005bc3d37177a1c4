import { otherCodes } from '../../import/other-codes.ts';
import { isOtpUri, readOtpText } from '../../import/otp-text.ts';
import { asList, asRecord, asText, type Json } from '../../import/record.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import { sitesOf } from '../../import/sites.ts';
import type { Source } from '../../import/source.ts';

/** Psono's JSON export: codes of their own, and those of a website's password. */
export async function read(source: Source): Promise<ReadResult> {
  const report = new ImportReport('psono-json');
  visit(report, asRecord(source.json), '');
  return report.result;
}

const PREFIXES = ['website_password_totp', 'totp'] as const;

function visit(report: ImportReport, folder: Json, name: string): void {
  for (const item of asList(folder.items).map(asRecord)) {
    for (const prefix of PREFIXES) readCode(report, item, prefix, name);
    const own = PREFIXES.map((prefix) => item[`${prefix}_code`]);
    const around = aroundOf(item, name);
    for (const code of otherCodes(own, [], around.note ?? item.note_notes))
      report.row(around.issuer, () => readOtpText(code, around));
  }
  for (const child of asList(folder.folders).map(asRecord)) visit(report, child, asText(child.name));
}

function aroundOf(item: Json, folder: string) {
  return {
    issuer: asText(item.website_password_title ?? item.totp_title ?? item.name),
    account: item.website_password_username,
    note: item.website_password_notes ?? item.totp_notes,
    sites: sitesOf(item.website_password_url),
    tags: [folder],
  };
}

function readCode(report: ImportReport, item: Json, prefix: string, folder: string): void {
  const code = asText(item[`${prefix}_code`]).trim();
  if (code === '') return;
  const around = aroundOf(item, folder);
  report.row(around.issuer, () =>
    isOtpUri(code)
      ? readOtpText(code, around)
      : {
          ...around,
          secret: code,
          algorithm: item[`${prefix}_algorithm`],
          digits: item[`${prefix}_digits`],
          period: item[`${prefix}_period`],
        },
  );
}
