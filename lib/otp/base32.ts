import { Failure } from '../failure.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Value of each character code below 128, in either case; -1 if it is not base32. */
const VALUES = new Int8Array(128).fill(-1);
for (let i = 0; i < ALPHABET.length; i++) {
  VALUES[ALPHABET.charCodeAt(i)] = i;
  VALUES[ALPHABET.toLowerCase().charCodeAt(i)] = i;
}

/** RFC 4648 base32 in upper case, without padding: the form in which secrets are written everywhere. */
export function toBase32(bytes: Uint8Array): string {
  let text = '';
  let value = 0;
  let bits = 0;
  for (const byte of bytes) {
    value = ((value & 31) << 8) | byte;
    bits += 8;
    for (; bits >= 5; bits -= 5) text += ALPHABET[(value >>> (bits - 5)) & 31];
  }
  return bits > 0 ? text + ALPHABET[(value << (5 - bits)) & 31] : text;
}

/**
 * Bytes of a base32 text as sites and people write it: either case, with spaces, dashes or padding in it,
 * and of any length. Bits that do not fill a byte are dropped, as every authenticator does.
 * @throws {Failure} `secret-not-base32`
 */
export function fromBase32(text: string): Uint8Array<ArrayBuffer> {
  const letters = text.replace(/[\s\p{Default_Ignorable_Code_Point}\p{Cf}\u2010-\u2015-]/gu, '').replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor((letters.length * 5) / 8));
  let value = 0;
  let bits = 0;
  let length = 0;
  for (let i = 0; i < letters.length; i++) {
    const five = VALUES[letters.charCodeAt(i)] ?? -1;
    if (five < 0) throw new Failure('secret-not-base32');
    value = ((value & 255) << 5) | five;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[length++] = value >>> bits;
    }
  }
  return bytes;
}
