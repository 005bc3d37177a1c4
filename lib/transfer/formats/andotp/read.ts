import { utf8 } from '../../../crypto/bytes.ts';
import { sha256 } from '../../../crypto/cipher.ts';
import { openGcm, requirePassword } from '../../codecs/cipher.ts';
import { pbkdf2 } from '../../codecs/kdf.ts';
import { decodeText } from '../../codecs/text.ts';
import { splitLabel, typeNamed } from '../../import/entry.ts';
import { asList, asRecord, asText, firstText } from '../../import/record.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import { damaged, parseJson, type Source } from '../../import/source.ts';

/** andOTP's plain JSON backup. */
export async function read(source: Source): Promise<ReadResult> {
  return readEntries(source.json, 'andotp');
}

/** andOTP's password-encrypted backup: `rounds ‖ salt ‖ IV ‖ GCM`, or before 2020 `IV ‖ GCM` under SHA-256. */
export async function readEncrypted(source: Source, password?: string): Promise<ReadResult> {
  const secret = requirePassword(password);
  const { bytes } = source;
  if (bytes.length < 32) throw damaged();
  const rounds = new DataView(bytes.buffer).getInt32(0);
  let plain: Uint8Array;
  if (rounds >= 1000 && rounds <= 5_000_000 && bytes.length > 44) {
    const key = await pbkdf2('SHA-1', secret, bytes.slice(4, 16), rounds, 32);
    plain = await openGcm(key, bytes.slice(16, 28), bytes.slice(28));
  } else {
    plain = await openGcm(await sha256(utf8(secret)), bytes.slice(0, 12), bytes.slice(12));
  }
  return readEntries(parseJson(decodeText(plain)), 'andotp-encrypted');
}

function readEntries(json: unknown, format: string): ReadResult {
  const report = new ImportReport(format);
  for (const value of asList(json)) {
    const entry = asRecord(value);
    report.row(firstText(entry.issuer, entry.label), () => {
      const type = typeNamed(entry.type, 'totp');
      const label = asText(entry.label);
      const divider = label.includes(' - ') ? ' - ' : ':';
      const names =
        entry.issuer === undefined ? splitLabel(label, '', divider) : { issuer: entry.issuer, account: label };
      return {
        ...names,
        type,
        // An mOTP secret is the hex text as base32, which the rule for such secrets knows.
        secret: asText(entry.secret),
        // OTPClient writes the same list with another name.
        algorithm: entry.algorithm ?? entry.algo,
        digits: entry.digits,
        period: entry.period,
        // Lists that servers write have the same three names, and another one for the counter.
        counter: entry.counter ?? entry.movingFactor ?? entry.moving_factor,
        pin: entry.pin,
        tags: asList(entry.tags),
      };
    });
  }
  return report.result;
}
