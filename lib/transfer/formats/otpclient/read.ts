import { utf8 } from '../../../crypto/bytes.ts';
import { isFailure } from '../../../failure.ts';
import { openGcm, passwordWrong, requirePassword } from '../../codecs/cipher.ts';
import { argon2, pbkdf2 } from '../../codecs/kdf.ts';
import { decodeText } from '../../codecs/text.ts';
import { typeNamed } from '../../import/entry.ts';
import { asList, asRecord, asText, firstText } from '../../import/record.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import { damaged, parseJson, type Source } from '../../import/source.ts';

const MAGIC = 9;
const IV = 16;
const SALT = 32;

/**
 * OTPClient's database since version 2: `magic9 ‖ version4 ‖ iv16 ‖ salt32 ‖ passes4 ‖ KiB4 ‖ lanes4`, then AES-GCM with
 * that header as its additional data. Version 2 was written as a C structure, three bytes of padding behind the magic.
 */
export async function read(source: Source, password?: string): Promise<ReadResult> {
  const secret = requirePassword(password);
  const view = new DataView(source.bytes.buffer, source.bytes.byteOffset, source.bytes.byteLength);
  for (const versionAt of [MAGIC, MAGIC + 3]) {
    const ivAt = versionAt + 4;
    const bodyAt = ivAt + IV + SALT + 12;
    if (source.bytes.length < bodyAt + 16) throw damaged();
    const version = view.getInt32(versionAt, true);
    if (version !== 2 && version !== 3) continue;
    const number = (at: number) => view.getInt32(ivAt + IV + SALT + at, true);
    const salt = source.bytes.slice(ivAt + IV, ivAt + IV + SALT);
    const options = { passes: number(0), memory: number(4), lanes: number(8), length: 32 };
    const key = await argon2({ kind: 'argon2id', password: secret, salt, ...options });
    const header = source.bytes.slice(0, bodyAt);
    try {
      return readEntries(await openGcm(key, source.bytes.slice(ivAt, ivAt + IV), source.bytes.slice(bodyAt), header));
    } catch (error) {
      if (!isFailure(error, 'password-wrong')) throw error;
    }
  }
  throw passwordWrong();
}

const ROUNDS = 100_000;

/**
 * The database before version 2, which has no mark: `iv16 ‖ salt32`, then AES-GCM with these as its additional data. The
 * password goes into PBKDF2-SHA512 with the zero that ends a text in C, and the JSON ends in one.
 */
export async function readVersion1(source: Source, password?: string): Promise<ReadResult> {
  const secret = utf8(`${requirePassword(password)}\0`);
  const head = source.bytes.slice(0, IV + SALT);
  if (source.bytes.length < head.length + 16) throw damaged();
  const key = await pbkdf2('SHA-512', secret, head.slice(IV), ROUNDS, 32);
  return readEntries(await openGcm(key, head.slice(0, IV), source.bytes.slice(head.length), head));
}

function readEntries(plain: Uint8Array): ReadResult {
  const report = new ImportReport('otpclient-encrypted');
  const json = decodeText(plain).replace(/\0+$/, '');
  for (const token of asList(parseJson(json)).map(asRecord)) {
    const isSteam = /^steam$/i.test(asText(token.issuer));
    report.row(firstText(token.issuer, token.label), () => ({
      type: isSteam ? 'steam' : typeNamed(token.type, 'totp'),
      issuer: token.issuer,
      account: token.label,
      secret: asText(token.secret),
      algorithm: token.algo,
      digits: token.digits,
      period: token.period,
      counter: token.counter,
    }));
  }
  return report.result;
}
