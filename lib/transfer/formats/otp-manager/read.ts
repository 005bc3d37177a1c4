import { typeNamed } from '../../import/entry.ts';
import { asList, asRecord, asText, firstText } from '../../import/record.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import type { Source } from '../../import/source.ts';

const ALGORITHMS = ['SHA1', 'SHA256', 'SHA512'];

/** Nextcloud's OTP Manager: the algorithm is a number. */
export async function read(source: Source): Promise<ReadResult> {
  const report = new ImportReport('otp-manager-json');
  for (const account of asList(asRecord(source.json).accounts).map(asRecord)) {
    report.row(firstText(account.issuer, account.name), () => ({
      type: typeNamed(account.type, 'totp'),
      issuer: account.issuer,
      account: account.name,
      secret: asText(account.secret),
      algorithm: ALGORITHMS[Number(account.algorithm)] ?? 'unknown',
      digits: account.digits,
      period: account.period,
      counter: account.counter,
    }));
  }
  return report.result;
}
