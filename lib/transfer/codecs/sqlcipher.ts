import { cbc } from '@noble/ciphers/aes.js';
import { utf8 } from '../../crypto/bytes.ts';
import { damaged } from '../import/source.ts';
import { passwordWrong } from './cipher.ts';
import { pbkdf2 } from './kdf.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const PAGE = 1024;
/** At the end of each page: IV (16), HMAC-SHA1 (20), padding (12). */
const RESERVED = 48;
const HMAC = 20;
const ROUNDS = 64_000;

/** A SQLCipher 3 database in clear. @throws {Failure} `password-wrong`, `damaged` */
export async function openSqlCipher(bytes: Bytes, password: string): Promise<Bytes> {
  if (bytes.length < PAGE || bytes.length % PAGE !== 0) throw damaged();
  const salt = bytes.slice(0, 16);
  const key = await pbkdf2('SHA-1', utf8(password), salt, ROUNDS, 32);
  const macKey = await crypto.subtle.importKey(
    'raw',
    await pbkdf2(
      'SHA-1',
      key,
      salt.map((byte) => byte ^ 0x3a),
      2,
      32,
    ),
    { name: 'HMAC', hash: 'SHA-1' },
    false,
    ['verify'],
  );
  const out = new Uint8Array(bytes.length);
  for (let start = 0, number = 1; start < bytes.length; start += PAGE, number++) {
    const first = number === 1 ? 16 : 0;
    const body = start + PAGE - RESERVED;
    const iv = bytes.slice(body, body + 16);
    const signed = new Uint8Array(PAGE - RESERVED - first + 16 + 4);
    signed.set(bytes.subarray(start + first, body + 16));
    new DataView(signed.buffer).setUint32(signed.length - 4, number, true);
    const mac = bytes.slice(body + 16, body + 16 + HMAC);
    if (!(await crypto.subtle.verify('HMAC', macKey, mac, signed))) {
      if (number === 1) throw passwordWrong();
      throw damaged();
    }
    out.set(cbc(key, iv, { disablePadding: true }).decrypt(bytes.subarray(start + first, body)), start + first);
  }
  out.set(utf8('SQLite format 3\0'));
  return out;
}
