import { isOtpUri, readOtpText } from '../../import/otp-text.ts';
import { asList, asRecord, asText, firstText, isRecord, type Json } from '../../import/record.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import { sitesOf } from '../../import/sites.ts';
import type { Source } from '../../import/source.ts';

/** FIDO Credential Exchange Format: what password managers hand each other. */
export async function read(source: Source): Promise<ReadResult> {
  const report = new ImportReport('cxf');
  for (const account of asList(asRecord(source.json).accounts)) {
    // In an early draft the items are in collections.
    const owners = [asRecord(account), ...asList(asRecord(account).collections).map(asRecord)];
    for (const item of owners.flatMap(({ items }) => asList(items))) if (isRecord(item)) readItem(report, item);
  }
  return report.result;
}

function readItem(report: ImportReport, item: Json): void {
  const credentials = asList(item.credentials).map(asRecord);
  const title = asText(item.title);
  const note = credentials.find((credential) => kindOf(credential) === 'note');
  const around = {
    issuer: title,
    account: firstText(...credentials.map((credential) => fieldValue(credential.username ?? credential.userName))),
    tags: asList(item.tags),
    sites: sitesOf(...asList(asRecord(item.scope).urls)),
    note: fieldValue(asRecord(note).content),
    favorite: item.favorite === true,
    created: Number(item.creationAt ?? 0) * 1000,
  };
  for (const credential of credentials) {
    if (kindOf(credential) === 'totp') {
      const isSteam = /^steam$/i.test(asText(credential.algorithm));
      const account = firstText(credential.username, credential.userName, around.account);
      // The title of an account without an issuer is its name.
      const isOwnTitle = credential.issuer === '' && title === account;
      report.row(title, () => ({
        ...around,
        type: isSteam ? 'steam' : 'totp',
        issuer: asText(credential.issuer) || (isOwnTitle ? '' : title),
        account,
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
