import { kindNamed } from '../../import/entry.ts';
import { pictureIcon } from '../../import/icon.ts';
import { otherCodes } from '../../import/other-codes.ts';
import { isOtpUri, readOtpText } from '../../import/otp-text.ts';
import { asList, asRecord, asText, firstText } from '../../import/record.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import { sitesOf } from '../../import/sites.ts';
import type { Source } from '../../import/source.ts';

/** Passman's JSON export. Credentials in its trash stay out. */
export async function read(source: Source): Promise<ReadResult> {
  const report = new ImportReport('passman-json');
  for (const credential of asList(source.json).map(asRecord)) {
    const otp = asRecord(credential.otp);
    const secret = asText(otp.secret).trim();
    if (Number(credential.delete_time ?? 0) > 0) continue;
    const around = {
      issuer: firstText(credential.label, otp.issuer),
      account: firstText(credential.username, credential.email, otp.label),
      note: credential.description,
      sites: sitesOf(credential.url),
      tags: asList(credential.tags).map((tag) => asRecord(tag).text),
      icon: pictureIcon(asText(asRecord(credential.icon).content)),
    };
    const texts = asList(credential.custom_fields).map(
      (field) => [asRecord(field).label, asRecord(field).value] as const,
    );
    for (const code of otherCodes([secret], texts, credential.description))
      report.row(around.issuer, () => readOtpText(code, around));
    if (secret === '') continue;
    report.row(around.issuer, () =>
      isOtpUri(secret)
        ? readOtpText(secret, around)
        : {
            ...around,
            type: kindNamed(otp.type) ?? 'totp',
            secret,
            algorithm: otp.algorithm,
            digits: otp.digits,
            period: otp.period,
            counter: otp.counter,
          },
    );
  }
  return report.result;
}
