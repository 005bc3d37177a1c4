import type { Account } from '../otp/account.ts';
import { equivalentsOf } from './equivalents.ts';
import { ISSUER_SITES, issuerKey } from './issuers.ts';
import { findLookalike, type Lookalike } from './lookalike.ts';
import { brandOf, type NoSite, type Site, siteOf, toSiteKey } from './site.ts';

/** What matching needs to know of an account. */
export type SiteAccount = Pick<Account, 'issuer' | 'sites'>;

/** Which accounts a page may be offered. */
export interface SiteMatch<A extends SiteAccount> {
  /** Null where the page has no site that codes could belong to; `refusal` says why. */
  site: Site | null;
  refusal: NoSite | null;
  /** Bound to this site, or to one that shares its accounts. */
  bound: A[];
  /** Not bound anywhere, but their issuer's name fits: to be asked about once, never filled unasked. */
  suggested: A[];
  /** Set where the host passes for a site of one of the accounts. Nothing is offered then. */
  lookalike: Lookalike | null;
}

/** The sites an unbound account's issuer is known to sign in at. */
function knownSites(issuer: string): readonly string[] {
  const known = ISSUER_SITES[issuerKey(issuer)];
  if (known) return known.flatMap((key) => [key, ...equivalentsOf(key)]);
  // Some issuers are written as a host.
  const host = /^[\w-]+(?:\.[\w-]+)+$/.test(issuer.trim()) ? toSiteKey(issuer) : null;
  return host ? [host] : [];
}

function fits(account: SiteAccount, site: Site): boolean {
  const known = knownSites(account.issuer);
  if (known.length > 0) return known.includes(site.key);
  const key = issuerKey(account.issuer);
  const brand = brandOf(site.key).replace(/-/g, '');
  return brand.length >= 2 && key === brand;
}

/**
 * The accounts that belong to a page, by the address the browser gives for it. Titles, and what the page says of itself,
 * count for nothing. Order within each list is that of `accounts`.
 */
export function matchSite<A extends SiteAccount>(accounts: readonly A[], address: string): SiteMatch<A> {
  const site = siteOf(address);
  if (typeof site === 'string') return { site: null, refusal: site, bound: [], suggested: [], lookalike: null };
  const keys = new Set([site.key, ...equivalentsOf(site.key)]);
  // A person may have typed a host or an address where a key stands otherwise.
  const isHere = (typed: string): boolean => keys.has(typed) || keys.has(toSiteKey(typed) ?? '');
  const bound = accounts.filter((account) => account.sites.some(isHere));
  const unbound = accounts.filter((account) => account.sites.length === 0);
  const suggested = unbound.filter((account) => fits(account, site));
  const own = bound.length > 0 || suggested.length > 0;
  const names = own ? [] : [...accounts.flatMap(({ sites }) => sites), ...unbound.flatMap((a) => knownSites(a.issuer))];
  return { site, refusal: null, bound, suggested, lookalike: findLookalike(site, names) };
}

/** The site to bind an account to that was captured on, or first filled into, a page. Null where it has none. */
export function siteToBind(address: string): string | null {
  const site = siteOf(address);
  return typeof site === 'string' ? null : site.key;
}
