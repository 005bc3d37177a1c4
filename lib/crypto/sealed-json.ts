import { type Bytes, concat, randomBytes, utf8 } from './bytes.ts';
import { decrypt, encrypt, hkdf } from './cipher.ts';

const SALT_BYTES = 32;
const NONCE_BYTES = 12;
/** The length tells of the number of entries only in steps of some dozens. */
const PADDING = 4096;

/** What tells sealed values of one key apart: `info` of its HKDF, and the data that are authenticated besides. */
export interface Label {
  info: string;
  about: string;
}

/** A value as JSON, padded and encrypted: salt (32 bytes), nonce (12), AES-256-GCM under HKDF(key, salt, info). */
export async function sealJson(key: Uint8Array, { info, about }: Label, value: unknown): Promise<Bytes> {
  const json = utf8(JSON.stringify(value));
  const plain = new Uint8Array(Math.ceil(json.length / PADDING) * PADDING).fill(0x20);
  plain.set(json);
  const salt = randomBytes(SALT_BYTES);
  const { nonce, data } = await encrypt(await hkdf(key, salt, info), plain, utf8(about));
  return concat(salt, nonce, data);
}

/** The value, unchecked; undefined where it was sealed under another key or label, or damaged. @throws {SyntaxError} no JSON */
export async function openJson(key: Uint8Array, { info, about }: Label, sealed: Uint8Array): Promise<unknown> {
  if (sealed.length <= SALT_BYTES + NONCE_BYTES) return undefined;
  const salt = sealed.slice(0, SALT_BYTES);
  const nonce = sealed.slice(SALT_BYTES, SALT_BYTES + NONCE_BYTES);
  const data = sealed.slice(SALT_BYTES + NONCE_BYTES);
  const plain = await decrypt(await hkdf(key, salt, info), { nonce, data }, utf8(about));
  return plain ? JSON.parse(new TextDecoder().decode(plain)) : undefined;
}
