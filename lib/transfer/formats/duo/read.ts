import { Failure } from '../../../failure.ts';
import { splitLabel } from '../../import/entry.ts';
import { asList, asRecord, asText } from '../../import/record.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import type { Source } from '../../import/source.ts';

/** Duo Mobile's own accounts file. Its push accounts have no secret that makes codes elsewhere. */
export async function read(source: Source): Promise<ReadResult> {
  const report = new ImportReport('duo-accounts');
  const { hotp_secret: secret, customer_name: customer } = asRecord(asRecord(source.json).response);
  // What its server answers to an activation: the letters themselves are the key, though they look like hexadecimal.
  if (secret !== undefined)
    report.row(asText(customer), () => ({
      type: 'hotp',
      issuer: 'Duo',
      account: asText(customer),
      secret: new TextEncoder().encode(asText(secret)),
    }));
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
