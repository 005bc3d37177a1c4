import { concat, utf8 } from '../../../crypto/bytes.ts';
import { Failure } from '../../../failure.ts';
import { fromSignedBytes } from '../../codecs/bytes.ts';
import { openGcm, requirePassword } from '../../codecs/cipher.ts';
import { javaStrings } from '../../codecs/java-strings.ts';
import { pbkdf2 } from '../../codecs/kdf.ts';
import { asRecord, asText, firstText } from '../../import/record.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import { damaged, parseJson, type Source } from '../../import/source.ts';
import { freeOtpEntry } from './read.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** FreeOTP 2's `externalBackup.xml`: a serialised Java map, each secret wrapped by a master key. */
export async function read(source: Source, password?: string): Promise<ReadResult> {
  const map = javaStrings(source.bytes);
  const master = asRecord(parseJson(map.get('masterKey') ?? ''));
  const isSha512 = /512/.test(asText(master.mAlgorithm));
  const derived = await pbkdf2(
    isSha512 ? 'SHA-512' : 'SHA-1',
    requirePassword(password),
    fromSignedBytes(master.mSalt),
    Number(master.mIterations),
    32,
  );
  const key = await unwrap(derived, master.mEncryptedKey);
  const report = new ImportReport('freeotp-v2');
  for (const [id, value] of map) {
    if (id === 'masterKey' || id.endsWith('-token')) continue;
    const token = asRecord(parseJson(map.get(`${id}-token`) ?? '{}'));
    const wrapped = asRecord(parseJson(value)).key;
    const name = firstText(token.issuerExt, token.issuerInt, token.label);
    try {
      const secret = await unwrap(key, typeof wrapped === 'string' ? parseJson(wrapped) : wrapped);
      report.row(name, () => freeOtpEntry(token, secret));
    } catch (error) {
      // The master key was opened, so the password is right: one broken entry is no reason to lose the others.
      if (!(error instanceof Failure) || error.code === 'too-large') throw error;
      report.problem(name, damaged());
    }
  }
  return report.result;
}

/** A key wrapped by another: its own algorithm is the additional data. */
async function unwrap(key: Bytes, wrapped: unknown): Promise<Bytes> {
  const record = asRecord(wrapped);
  const data = fromSignedBytes(record.mCipherText);
  return openGcm(key, derNonce(fromSignedBytes(record.mParameters)), concat(data), utf8(asText(record.mToken)));
}

/** The nonce in DER: an OCTET STRING, alone or first in a SEQUENCE. */
function derNonce(der: Bytes): Bytes {
  const start = der[0] === 0x30 ? 2 : 0;
  const length = der[start + 1] ?? 0;
  if (der[start] !== 0x04 || length === 0 || start + 2 + length > der.length) throw damaged();
  return der.slice(start + 2, start + 2 + length);
}
