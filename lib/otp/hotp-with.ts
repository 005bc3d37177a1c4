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

/** RFC 4226 code at a counter, by one hash. Ten digits are the whole 31-bit number, so their first is never above 2. */
export function hotpWith(hash: Hash, secret: Uint8Array, digits: number, counter: number): string {
  const message = new Uint8Array(8);
  new DataView(message.buffer).setBigUint64(0, BigInt(counter));
  const digest = padded(hmacWith(hash, secret, message));
  const offset = (digest.at(-1) ?? 0) & 0xf;
  const number = new DataView(digest.buffer, digest.byteOffset).getUint32(offset) & 0x7fffffff;
  return String(number % 10 ** digits).padStart(digits, '0');
}
