import { HOTP, Secret } from 'otpauth/bare';
import type { Algorithm } from './account.ts';
import { hmacOf } from './hmac.ts';

/** What an RFC 4226 code is made from. */
export interface HotpKey {
  secret: Uint8Array;
  algorithm: Algorithm;
  digits: number;
}

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
  wide[19] = digest.at(-1)!;
  return wide;
}

/** RFC 4226 code at a counter. Ten digits are the whole 31-bit number, so their first is never above 2. */
export function hotp({ secret, algorithm, digits }: HotpKey, counter: number): string {
  return HOTP.generate({
    secret: NO_SECRET,
    digits,
    counter,
    hmac: (_algorithm, _key, message) => padded(hmacOf(algorithm, secret, message)),
  });
}

/** How far from the known counter a resync looks, ahead and behind. */
export const RESYNC_WINDOW = 1000;

/**
 * The counter that comes after two codes in a row, looked for ahead of `counter` first and then behind it; null if
 * they are not there. One code alone would fit by chance once in a thousand tries.
 */
export function resync(key: HotpKey, counter: number, first: string, second: string): number | null {
  const isAt = (at: number) =>
    at >= 0 && at < Number.MAX_SAFE_INTEGER - 2 && hotp(key, at) === first && hotp(key, at + 1) === second;
  for (let distance = 0; distance <= RESYNC_WINDOW; distance++)
    if (isAt(counter + distance)) return counter + distance + 2;
  for (let distance = 1; distance <= RESYNC_WINDOW; distance++)
    if (isAt(counter - distance)) return counter - distance + 2;
  return null;
}
