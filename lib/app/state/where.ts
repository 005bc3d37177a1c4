import type { Account, SiteRule } from '../../otp/account.ts';
import { fold } from '../../otp/search.ts';
import { nameOf } from './order.ts';

/** One account with its sites, each with its rule; `whole` where it has none. */
export interface WhereRow {
  account: Account;
  sites: readonly { site: string; reach: SiteRule | 'whole' }[];
}

/**
 * Where the codes of all accounts may go, those with a site first, each half by name.
 * @param query a part of a name or of a site; empty for all
 */
export function whereRows(accounts: readonly Account[], query: string): WhereRow[] {
  const wanted = fold(query.trim());
  const isWanted = ({ issuer, account, sites }: Account) =>
    [issuer, account, ...sites].some((text) => fold(text).includes(wanted));
  return accounts
    .filter(isWanted)
    .toSorted((a, b) => Number(b.sites.length > 0) - Number(a.sites.length > 0) || nameOf(a).localeCompare(nameOf(b)))
    .map((account) => ({
      account,
      sites: account.sites.map((site) => ({ site, reach: account.siteRules[site] ?? ('whole' as const) })),
    }));
}
