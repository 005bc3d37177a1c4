import { md5 } from '@noble/hashes/legacy.js';
import { concat, utf8 } from '../../crypto/bytes.ts';
import { damaged } from '../import/source.ts';
import { fromBase64 } from './bytes.ts';
import { openCbc } from './cipher.ts';

const MAGIC = utf8('Salted__');

/** OpenSSL's EVP_BytesToKey with MD5 and one round, as CryptoJS derives from a passphrase: 32 B key, 16 B IV. */
function keyAndIv(passphrase: string, salt: Uint8Array): { key: Uint8Array<ArrayBuffer>; iv: Uint8Array<ArrayBuffer> } {
  const password = utf8(passphrase);
  let derived = new Uint8Array();
  let block = new Uint8Array();
  while (derived.length < 48) {
    block = new Uint8Array(md5(concat(block, password, salt)));
    derived = concat(derived, block);
  }
  return { key: derived.slice(0, 32), iv: derived.slice(32, 48) };
}

/** What `CryptoJS.AES.encrypt(text, passphrase).toString()` holds. @throws {Failure} `password-wrong`, `damaged` */
export async function openCryptoJs(base64: string, passphrase: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = fromBase64(base64);
  if (bytes.length < 32 || !MAGIC.every((byte, i) => bytes[i] === byte)) throw damaged();
  const { key, iv } = keyAndIv(passphrase, bytes.subarray(8, 16));
  return openCbc(key, iv, bytes.slice(16));
}
