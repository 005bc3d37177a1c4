import { typeNamed } from '../../import/entry.ts';
import { pictureIcon } from '../../import/icon.ts';
import { isOtpUri, readOtpText } from '../../import/otp-text.ts';
import { asList, asRecord, asText, firstText } from '../../import/record.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import type { Source } from '../../import/source.ts';

/** 2FAuth's JSON export: of accounts, or of their links. */
export async function read(source: Source): Promise<ReadResult> {
  const report = new ImportReport('2fauth-json');
  for (const value of asList(asRecord(source.json).data)) {
    if (typeof value === 'string') {
      report.row('', () => readOtpText(value));
      continue;
    }
    const entry = asRecord(value);
    report.row(firstText(entry.service, entry.account), () => {
      const known = {
        issuer: entry.service,
        account: entry.account,
        tags: [entry.group],
        icon: pictureIcon(asText(entry.icon_file)),
      };
      if (!asText(entry.secret) && isOtpUri(entry.legacy_uri)) return readOtpText(entry.legacy_uri, known);
      return {
        ...known,
        type: typeNamed(entry.otp_type, 'totp'),
        secret: asText(entry.secret),
        algorithm: entry.algorithm,
        digits: entry.digits,
        period: entry.period,
        counter: entry.counter,
      };
    });
  }
  return report.result;
}
