import { HOTP, Secret } from 'otpauth/bare';
import { type Hash, hmacWith } from './hmac.ts';

/** `otpauth` hands its key through to the HMAC function; ours has the key's bytes already. */
const NO_SECRET = new Secret({ buffer: new ArrayBuffer(0) });

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
  return HOTP.generate({
    secret: NO_SECRET,
    digits,
    counter,
    hmac: (_algorithm, _key, message) => padded(hmacWith(hash, secret, message)),
  });
}
