import type { Account } from '../../otp/account.ts';
import { needsPin } from '../../otp/pin.ts';

/** Bytes of the shortest setup key that is strong: 80 bits, as RFC 4226 asks for at least. */
const STRONG_BYTES = 10;

/** What could be better about the accounts of a vault. */
export interface Checkup {
  /** Accounts without a site: never offered on a page, and not protected against look-alikes. */
  unbound: readonly Account[];
  /** All accounts that share their setup key with another, and how many such keys there are. */
  duplicates: readonly Account[];
  duplicateKeys: number;
  /** Setup keys under 80 bits. */
  weakKeys: readonly Account[];
  noPin: readonly Account[];
}

/** Checks the accounts. Nothing leaves this page. */
export function checkAccounts(accounts: readonly Account[]): Checkup {
  const byKey = Map.groupBy(accounts, ({ type, secret }) => `${type} ${secret.join(' ')}`);
  const repeated = [...byKey.values()].filter((group) => group.length > 1);
  return {
    unbound: accounts.filter(({ sites }) => sites.length === 0),
    duplicates: repeated.flat(),
    duplicateKeys: repeated.length,
    weakKeys: accounts.filter(({ type, secret }) => type !== 'motp' && secret.length < STRONG_BYTES),
    noPin: accounts.filter(needsPin),
  };
}
