import { type Hash, hmacWith } from './hmac.ts';

/**
 * RFC 4226 reads up to 4 bytes from offset 15 on, which MD5's 16 bytes do not have. Files hold MD5 accounts all the
 * same, and the programs that wrote them read zeros there: so zeros go between the digest and its last byte,
 * which stays last because the offset is taken from it.
 */
function padded(digest: Uint8Array): Uint8Array {
  if (digest.length >= 20) return digest;
  const wide = new Uint8Array(20);
  wide.set(digest);
  wide[19] = digest.at(-1) ?? 0;
  return wide;
}

/** The counter as RFC 4226 hashes it: 8 bytes, the highest first. */
function counterBytes(counter: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(8));
  view.setUint32(0, Math.floor(counter / 2 ** 32));
  view.setUint32(4, counter % 2 ** 32);
  return new Uint8Array(view.buffer);
}

/** RFC 4226 code at a counter, by one hash. Ten digits are the whole 31-bit number, so their first is never above 2. */
export function hotpWith(hash: Hash, secret: Uint8Array, digits: number, counter: number): string {
  const digest = padded(hmacWith(hash, secret, counterBytes(counter)));
  const offset = (digest.at(-1) ?? 0) & 15;
  const number = new DataView(digest.buffer, digest.byteOffset).getUint32(offset) & 0x7fffffff;
  return String(number % 10 ** digits).padStart(digits, '0');
}
