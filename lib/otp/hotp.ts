import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha224, sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import type { Algorithm } from './account.ts';
import type { Hash } from './hmac.ts';
import { hotpWith } from './hotp-with.ts';

const HASHES: Readonly<Record<Algorithm, Hash>> = {
  SHA1: sha1,
  SHA224: sha224,
  SHA256: sha256,
  SHA384: sha384,
  SHA512: sha512,
  MD5: md5,
};

/** What an RFC 4226 code is made from. */
export interface HotpKey {
  secret: Uint8Array;
  algorithm: Algorithm;
  digits: number;
}

/** RFC 4226 code at a counter. */
export function hotp({ secret, algorithm, digits }: HotpKey, counter: number): string {
  return hotpWith(HASHES[algorithm], secret, digits, counter);
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
