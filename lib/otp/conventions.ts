import type { Account } from './account.ts';

/** How an account was written, which its parsed form does not show. */
export interface Written {
  /** Whether a number of digits was given. */
  hasDigits: boolean;
  /** Whether the secret was written in hexadecimal. */
  isHex: boolean;
}

/**
 * Applies unwritten conventions of other programs, in links and files alike: WinAuth and Stratum write Steam as TOTP with
 * five digits; Battle.net has eight digits, and Authenticator Plus writes its secret in hexadecimal.
 */
export function applyConventions(account: Account, { hasDigits, isHex }: Written): Account {
  if (account.type !== 'totp') return account;
  const name = account.issuer || account.account;
  if (/^steam$/i.test(name) && account.digits === 5) {
    const named = account.issuer === '' ? { issuer: 'Steam', account: '' } : {};
    return { ...account, type: 'steam', algorithm: 'SHA1', period: 30, ...named };
  }
  if (/^(battle\.?net|blizzard)$/i.test(name) && isHex && !hasDigits) return { ...account, digits: 8 };
  return account;
}
