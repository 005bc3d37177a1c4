import { sha256 } from '@noble/hashes/sha2.js';
import { must } from '../must.ts';
import { hmacWith } from './hmac.ts';

/** Bytes of a secret that make codes. In 26-byte secrets an id and a checksum follow. */
const YANDEX_SECRET_BYTES = 16;
const FULL_SECRET_BYTES = 26;
const LETTERS = 8;
/** Degree 12; the checksum of a full secret is its remainder. */
const CHECKSUM_POLYNOMIAL = 0x18f3;

/** The HMAC keys made so far, by secret: the array's identity is what `hmacWith` remembers a key by. */
const keys = new WeakMap<Uint8Array, { pin: string; key: Uint8Array }>();

function keyOf(secret: Uint8Array, pin: string): Uint8Array {
  const known = keys.get(secret);
  if (known?.pin === pin) return known.key;
  const hash = sha256
    .create()
    .update(new TextEncoder().encode(pin))
    .update(secret.subarray(0, YANDEX_SECRET_BYTES))
    .digest();
  const key = hash[0] === 0 ? hash.slice(1) : hash;
  keys.set(secret, { pin, key });
  return key;
}

/** Yandex Key code at a time step: 63 bits of HMAC-SHA256 as eight letters. */
export function yandexCode(secret: Uint8Array, pin: string, step: number): string {
  const message = new Uint8Array(8);
  new DataView(message.buffer).setBigInt64(0, BigInt(step));
  const digest = hmacWith(sha256, keyOf(secret, pin), message);
  const offset = must(digest.at(-1)) & 15;
  const number = new DataView(digest.buffer, digest.byteOffset).getBigUint64(offset) & 0x7fff_ffff_ffff_ffffn;
  let rest = Number(number % 26n ** BigInt(LETTERS));
  let code = '';
  for (let i = 0; i < LETTERS; i++) {
    code = String.fromCharCode(97 + (rest % 26)) + code;
    rest = Math.floor(rest / 26);
  }
  return code;
}

/** Whether a secret is whole: 16 bytes, as QR codes hold, or 26 with the right checksum in the last 12 bits. */
export function isYandexSecret(secret: Uint8Array): boolean {
  if (secret.length === YANDEX_SECRET_BYTES) return true;
  if (secret.length !== FULL_SECRET_BYTES) return false;
  let remainder = 0;
  for (let bit = 0; bit < secret.length * 8 - 12; bit++) {
    remainder = (remainder << 1) | (((secret[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1);
    if (remainder & 0x1000) remainder ^= CHECKSUM_POLYNOMIAL;
  }
  return remainder === (((must(secret.at(-2)) & 15) << 8) | must(secret.at(-1)));
}
