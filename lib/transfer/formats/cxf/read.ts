import { isOtpUri, readOtpText } from '../../import/otp-text.ts';
import { asList, asRecord, asText, firstText, type Json } from '../../import/record.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import { sitesOf } from '../../import/sites.ts';
import type { Source } from '../../import/source.ts';

/** FIDO Credential Exchange Format: what password managers hand each other. */
export async function read(source: Source): Promise<ReadResult> {
  const report = new ImportReport('cxf');
  for (const account of asList(asRecord(source.json).accounts)) {
    for (const item of asList(asRecord(account).items)) readItem(report, asRecord(item));
  }
  return report.result;
}

function readItem(report: ImportReport, item: Json): void {
  const credentials = asList(item.credentials).map(asRecord);
  const title = asText(item.title);
  const note = credentials.find((credential) => kindOf(credential) === 'note');
  const around = {
    issuer: title,
    account: firstText(...credentials.map((credential) => fieldValue(credential.username))),
    tags: asList(item.tags),
    sites: sitesOf(...asList(asRecord(item.scope).urls)),
    note: fieldValue(asRecord(note).content),
    favorite: item.favorite === true,
    created: Number(item.creationAt ?? 0) * 1000,
  };
  for (const credential of credentials) {
    if (kindOf(credential) === 'totp') {
      const isSteam = /^steam$/i.test(asText(credential.algorithm));
      report.row(title, () => ({
        ...around,
        type: isSteam ? 'steam' : 'totp',
        issuer: typeof credential.issuer === 'string' ? credential.issuer : title,
        account: firstText(credential.username, around.account),
        secret: asText(credential.secret),
        algorithm: credential.algorithm,
        digits: credential.digits,
        period: credential.period,
      }));
    }
    for (const field of asList(credential.fields)) {
      const value = fieldValue(field);
      if (isOtpUri(value)) report.row(title, () => readOtpText(value, around));
    }
  }
}

/** A field is an object with a `value`, or in early drafts the value itself. */
function fieldValue(field: unknown): string {
  return asText(field) || asText(asRecord(field).value);
}

/** Its kind; drafts wrote it with capitals, and words without a hyphen. */
function kindOf(credential: Json): string {
  return asText(credential.type).toLowerCase().replaceAll('-', '');
}
