import { utf8 } from '../../../crypto/bytes.ts';
import { sha256 } from '../../../crypto/cipher.ts';
import { isFailure } from '../../../failure.ts';
import { fromBase32 } from '../../../otp/base32.ts';
import { preferences } from '../../codecs/android-prefs.ts';
import { fromBase64, fromHex } from '../../codecs/bytes.ts';
import { openCbc, passwordWrong, requirePassword } from '../../codecs/cipher.ts';
import { decodeText } from '../../codecs/text.ts';
import { asList, asRecord, asText, firstText, isTrue } from '../../import/record.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import { parseJson, type Source } from '../../import/source.ts';

/** What the app encrypts with when its user set no password. */
const DEFAULT_PASSWORD = 'TotpAuthenticator';

/** TOTP Authenticator's (BinaryBoot) backup: one base64 text, AES-CBC under SHA-256 of the password. */
export async function read(source: Source, password?: string): Promise<ReadResult> {
  const sealed = fromBase64(source.text);
  const plain = await open(sealed, DEFAULT_PASSWORD).catch((error: unknown) => {
    if (isFailure(error, 'password-wrong')) return open(sealed, requirePassword(password));
    throw error;
  });
  return readEntries(plain, 'totp-authenticator-encrypted');
}

/** Name of the one of its Android preferences that holds the accounts. */
const PREFERENCE = 'STATIC_TOTP_CODES_LIST';

/** The app's Android preferences, from a rooted phone. */
export async function readPreferences(source: Source): Promise<ReadResult> {
  return readEntries(asList(parseJson(preferences(source.text).get(PREFERENCE) ?? '[]')), 'totp-authenticator-prefs');
}

function readEntries(entries: unknown[], format: string): ReadResult {
  const report = new ImportReport(format);
  for (const value of entries) {
    const entry = asRecord(value);
    const isUnknown = asText(entry.issuer) === 'Unknown';
    report.row(firstText(entry.issuer, entry.name), () => ({
      issuer: isUnknown ? entry.name : entry.issuer,
      account: isUnknown ? '' : entry.name,
      secret: secretOf(asText(entry.key), Number(entry.base)),
      digits: entry.digits,
      period: entry.period,
      favorite: isTrue(entry.isFavorite),
    }));
  }
  return report.result;
}

/** The entries: a JSON array that is itself the first key of a JSON object. */
async function open(sealed: Uint8Array<ArrayBuffer>, password: string): Promise<unknown[]> {
  const key = await sha256(utf8(password));
  const text = decodeText(await openCbc(key, new Uint8Array(16), sealed));
  try {
    const [entries = ''] = Object.keys(asRecord(parseJson(text)));
    return asList(parseJson(entries));
  } catch {
    throw passwordWrong();
  }
}

function secretOf(text: string, base: number): Uint8Array {
  if (base === 16) return fromHex(text);
  return base === 64 ? fromBase64(text) : fromBase32(text);
}
