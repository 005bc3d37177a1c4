import { sha1 } from '@noble/hashes/legacy.js';
import { hotpWith } from './hotp-with.ts';
import type { PlainAccount } from './plain-account.ts';
import { steamCode } from './steam.ts';

/** The code of a time step; for hotp, of a counter. */
export function plainCode({ type, secret, digits }: PlainAccount, step: number): string {
  return type === 'steam' ? steamCode(Number(hotpWith(sha1, secret, 10, step))) : hotpWith(sha1, secret, digits, step);
}
