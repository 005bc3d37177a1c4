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

function visit(report: ImportReport, folder: Json, name: string): void {
  for (const item of asList(folder.items).map(asRecord)) {
    for (const prefix of ['website_password_totp', 'totp']) readCode(report, item, prefix, name);
  }
  for (const child of asList(folder.folders).map(asRecord)) visit(report, child, asText(child.name));
}

function readCode(report: ImportReport, item: Json, prefix: string, folder: string): void {
  const code = asText(item[`${prefix}_code`]).trim();
  if (code === '') return;
  const title = asText(item.website_password_title ?? item.totp_title ?? item.name);
  const around = {
    issuer: title,
    account: item.website_password_username,
    note: item.website_password_notes ?? item.totp_notes,
    sites: sitesOf(item.website_password_url),
    tags: [folder],
  };
  report.row(title, () =>
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
