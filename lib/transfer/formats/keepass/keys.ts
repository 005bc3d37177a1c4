import { concat, utf8 } from '../../../crypto/bytes.ts';
import { sha256 } from '../../../crypto/cipher.ts';
import { fromBase64, fromHex, toHex } from '../../codecs/bytes.ts';
import { argon2 } from '../../codecs/kdf.ts';
import { childOf, parseXml, textOf } from '../../codecs/xml.ts';
import { damaged } from '../../import/source.ts';
import type { Kdf } from './header.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What a password, a key file or both become before the key derivation. */
export async function compositeKey(password: string, keyFile: Bytes | undefined): Promise<Bytes> {
  const parts: Bytes[] = [];
  if (password !== '') parts.push(await sha256(utf8(password)));
  if (keyFile) parts.push(await keyOfFile(keyFile));
  return sha256(concat(...parts));
}

/** The key in a key file: KeePass' XML, 32 bytes, 64 hexadecimal digits, or else the hash of the file. */
async function keyOfFile(bytes: Bytes): Promise<Bytes> {
  if (bytes.length === 32) return bytes;
  const text = new TextDecoder().decode(bytes);
  if (/^[0-9a-f]{64}$/i.test(text)) return fromHex(text);
  return (/<KeyFile>/.test(text) ? await keyOfXml(text) : undefined) ?? sha256(bytes);
}

async function keyOfXml(text: string): Promise<Bytes | undefined> {
  const file = parseXml(text);
  const data = childOf(childOf(file, 'Key'), 'Data');
  if (file.name !== 'KeyFile' || !data) return undefined;
  if (!textOf(childOf(file, 'Meta'), 'Version').startsWith('2')) return fromBase64(data.text);
  const key = fromHex(data.text);
  // Version 2 has the start of the key's hash, against typing errors.
  const hash = (data.attributes.get('Hash') ?? '').toLowerCase();
  if (hash !== '' && !toHex(await sha256(key)).startsWith(hash)) throw damaged();
  return key;
}

/** The derived key. @throws {Failure} `too-large` above the caps of Argon2 */
export async function transform(key: Bytes, kdf: Kdf): Promise<Bytes> {
  if (kdf.kind !== 'aes') return argon2({ ...kdf, password: key, length: 32 });
  const aes = await crypto.subtle.importKey('raw', kdf.seed, 'AES-CBC', false, ['encrypt']);
  const halves = [key.slice(0, 16), key.slice(16)].map((half) => encryptAgain(aes, half, kdf.rounds));
  return sha256(concat(...(await Promise.all(halves))));
}

/** Blocks that are encrypted at a time. */
const CHUNK = 65_536;

/** A block encrypted `rounds` times over: CBC of zeros with the block as its IV does just that, at full speed. */
async function encryptAgain(aes: CryptoKey, block: Bytes, rounds: number): Promise<Bytes> {
  let last = block;
  for (let left = rounds; left > 0; left -= CHUNK) {
    const count = Math.min(left, CHUNK);
    const zeros = new Uint8Array(16 * count);
    const out = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-CBC', iv: last }, aes, zeros));
    last = out.slice(16 * (count - 1), 16 * count);
  }
  return last;
}
