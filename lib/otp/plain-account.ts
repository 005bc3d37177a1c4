import type { Account } from './account.ts';

/** An account of the most common kind: HMAC-SHA1 without a PIN. */
export type PlainAccount = Account & { type: 'totp' | 'hotp' | 'steam' };

/** Whether `plainCode` supports an account. `code.ts` supports all of them and is five times as large. */
export function isPlain(account: Account): account is PlainAccount {
  const { type, algorithm } = account;
  return type === 'steam' || ((type === 'totp' || type === 'hotp') && algorithm === 'SHA1');
}
