import { preferences } from '../../codecs/android-prefs.ts';
import { fromSignedBytes } from '../../codecs/bytes.ts';
import { type Entry, typeNamed } from '../../import/entry.ts';
import { asList, asRecord, firstText, type Json } from '../../import/record.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import { damaged, parseJson, type Source } from '../../import/source.ts';

/** FreeOTP 1's `tokens.xml`: Android preferences, one token's JSON in each. */
export async function read(source: Source): Promise<ReadResult> {
  const report = new ImportReport('freeotp-v1-prefs');
  for (const [name, value] of preferences(source.text)) {
    if (name === 'tokenOrder') continue;
    report.row(name, () => {
      const token = asRecord(parseJson(value));
      return freeOtpEntry(token, fromSignedBytes(token.secret));
    });
  }
  return report.result;
}

/** FreeOTP+'s JSON export. */
export async function readPlus(source: Source): Promise<ReadResult> {
  const { tokens } = asRecord(source.json);
  if (!Array.isArray(tokens)) throw damaged();
  const report = new ImportReport('freeotpplus-json');
  for (const value of asList(tokens)) {
    const token = asRecord(value);
    report.row(firstText(token.issuerExt, token.label), () => freeOtpEntry(token, fromSignedBytes(token.secret)));
  }
  return report.result;
}

/**
 * Reads a token of FreeOTP or its relatives. The issuer that the user gave it (`issuerAlt`), or the label's
 * (`issuerExt`), goes before the URI parameter's. FreeOTP has no type for Steam; the issuer tells.
 */
export function freeOtpEntry(token: Json, secret: Uint8Array): Entry {
  const issuer = firstText(token.issuerAlt, token.issuerExt, token.issuerInt);
  const isSteam = token.type !== 'HOTP' && firstText(token.issuerInt, token.issuerExt) === 'Steam';
  return {
    type: isSteam ? 'steam' : typeNamed(token.type, 'totp'),
    issuer,
    account: firstText(token.labelAlt, token.label),
    secret,
    algorithm: token.algo,
    digits: token.digits,
    period: token.period,
    counter: token.counter,
  };
}
