import { splitLabel } from './entry.ts';
import { Gather, type ReadResult } from './gather.ts';
import { asList, asRecord, asText } from './record.ts';
import type { Source } from './source.ts';

/** Duo Mobile's own accounts file. Its push accounts have no secret that makes codes elsewhere. */
export async function read(source: Source): Promise<ReadResult> {
  const gather = new Gather('duo-accounts');
  for (const value of asList(source.json)) {
    const entry = asRecord(value);
    const otp = asRecord(entry.otpGenerator);
    const name = asText(entry.name);
    if (!asText(otp.otpSecret)) {
      gather.problem(name, 'push-only', 'This account works by push only and has no codes to import.');
      continue;
    }
    const isCounted = otp.counter !== undefined && otp.counter !== null;
    gather.row(name, () => ({
      ...(name.includes(':') ? splitLabel(name) : { account: name }),
      type: isCounted ? 'hotp' : 'totp',
      secret: asText(otp.otpSecret),
      counter: otp.counter,
    }));
  }
  return gather.result;
}
