import { sha1 } from '@noble/hashes/legacy.js';
import type { Account } from './account.ts';
import { hotpWith } from './hotp-with.ts';
import { steamCode } from './steam.ts';

/** An account of the most common kind: HMAC-SHA1 without a PIN. */
type PlainAccount = Account & { type: 'totp' | 'hotp' | 'steam' };

/** Whether `plainCode` supports an account. `code.ts` supports all of them and is five times as large. */
export function isPlain(account: Account): account is PlainAccount {
  const { type, algorithm } = account;
  return type === 'steam' || ((type === 'totp' || type === 'hotp') && algorithm === 'SHA1');
}

/** The code of a time step; for hotp, of a counter. */
export function plainCode({ type, secret, digits }: PlainAccount, step: number): string {
  return type === 'steam' ? steamCode(Number(hotpWith(sha1, secret, 10, step))) : hotpWith(sha1, secret, digits, step);
}
