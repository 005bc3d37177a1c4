import { Failure } from '../../../failure.ts';
import { splitLabel } from '../../import/entry.ts';
import { asList, asRecord, asText } from '../../import/record.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import type { Source } from '../../import/source.ts';

/** Duo Mobile's own accounts file. Its push accounts have no secret that makes codes elsewhere. */
export async function read(source: Source): Promise<ReadResult> {
  const report = new ImportReport('duo-accounts');
  for (const value of asList(source.json)) {
    const entry = asRecord(value);
    const otp = asRecord(entry.otpGenerator);
    const name = asText(entry.name);
    if (!asText(otp.otpSecret)) {
      report.problem(name, new Failure('push-only'));
      continue;
    }
    const isCounted = otp.counter !== undefined && otp.counter !== null;
    report.row(name, () => ({
      ...(name.includes(':') ? splitLabel(name) : { account: name }),
      type: isCounted ? 'hotp' : 'totp',
      secret: asText(otp.otpSecret),
      counter: otp.counter,
    }));
  }
  return report.result;
}
