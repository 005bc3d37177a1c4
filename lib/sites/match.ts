import type { Account } from '../otp/account.ts';
import { boundSite, reaches, reachesTenants } from './bound-site.ts';
import { likelySites } from './issuer-names.ts';
import { issuerKey, sitesOfIssuer } from './issuers.ts';
import { findLookalike, type Lookalike, type NamedSite } from './lookalike.ts';
import { brandOf, type NoSite, type Site, siteOf, suffixOf } from './site.ts';

/** The parts of an account that matching needs. */
export type SiteAccount = Pick<Account, 'issuer' | 'sites'> & Partial<Pick<Account, 'account' | 'siteRules'>>;

/** Which accounts a page may be offered. */
export interface SiteMatch<A extends SiteAccount> {
  /** Null if the page has no site that codes could belong to; `refusal` says why. */
  site: Site | null;
  refusal: NoSite | null;
  /** Bound to this site, or to one that signs users in here. */
  bound: A[];
  /** Unbound, but their issuer is known to sign users in here. Filled only after the user confirmed the site once. */
  suggested: A[];
  /** Bound only to other sites: refused here. */
  elsewhere: A[];
  /** Never filled here, by a rule of the account. */
  never: A[];
  /** Set if the host imitates a site of one of the accounts. Only bound accounts are offered then. */
  lookalike: Lookalike | null;
}

/** Where an account's code may go, and where it must never go. */
interface Kept {
  sites: readonly string[];
  isHere: boolean;
  isNever: boolean;
}

/** Whether a page is on the host, or below the domain, that a rule names. */
function isWithin(page: Site, typed: string): boolean {
  const named = boundSite(typed);
  if (!named) return false;
  return named.key === page.key ? isBelow(page.host, named.host) : isBelow(page.host, named.key);
}

function isBelow(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

function keptOf(account: SiteAccount, page: Site): Kept {
  const rules = account.siteRules ?? {};
  const sites = account.sites.filter((site) => rules[site] !== 'never');
  const isHere = sites.some((site) =>
    rules[site] === 'host' ? boundSite(site)?.host === page.host && reaches(site, page) : reaches(site, page),
  );
  const isNever = Object.entries(rules).some(([site, rule]) => rule === 'never' && isWithin(page, site));
  return { sites, isHere, isNever };
}

/** What sets a service's name apart from a user's in one label: `GitHub (alice)`, `alice | GitHub`. */
const ADDITION = /[([|]|\s[-–—·•]\s/u;

/** What an account without a site is known by: its issuer, else its label if that has more than the user's name. */
function nameOf({ issuer, account = '' }: SiteAccount): string {
  return issuer.trim() === '' && ADDITION.test(account) ? account : issuer;
}

/** Sites of the vault's accounts by the key of their issuer: what is known about issuers beyond the table. */
function sitesByIssuer(accounts: readonly SiteAccount[]): Map<string, string[]> {
  const known = new Map<string, string[]>();
  for (const { issuer, sites } of accounts) {
    if (sites.length === 0) continue;
    const key = issuerKey(issuer);
    if (key !== '') known.set(key, [...(known.get(key) ?? []), ...sites]);
  }
  return known;
}

/**
 * Whether an account without a site may be offered on a page: by what is known of its name, or by what the vault knows
 * about the issuer: a site of another of its accounts, or its name under the same public suffix as such a site.
 */
function fits(issuer: string, page: Site, vault: ReadonlyMap<string, readonly string[]>): boolean {
  if (likelySites(issuer).some((site) => reaches(site, page) || reachesTenants(site, page))) return true;
  if (sitesOfIssuer(issuer).length > 0) return false;
  const known = vault.get(issuerKey(issuer)) ?? [];
  if (known.some((site) => reaches(site, page))) return true;
  const isNamed = brandOf(page.key).replace(/-/g, '') === issuerKey(issuer);
  return isNamed && known.some((site) => suffixOf(boundSite(site)?.host ?? '') === suffixOf(page.host));
}

/**
 * The accounts that belong to a page, by the address that the browser reports. Titles, and what the page says about
 * itself, do not count. Each list has the order of `accounts`.
 */
export function matchSite<A extends SiteAccount>(accounts: readonly A[], address: string): SiteMatch<A> {
  const page = siteOf(address);
  const match: SiteMatch<A> = {
    site: null,
    refusal: null,
    bound: [],
    suggested: [],
    elsewhere: [],
    never: [],
    lookalike: null,
  };
  if (typeof page === 'string') return { ...match, refusal: page };
  const names: NamedSite[] = [];
  const vault = sitesByIssuer(accounts);
  for (const account of accounts) {
    const { sites, isHere, isNever } = keptOf(account, page);
    if (isNever) match.never.push(account);
    else if (isHere) match.bound.push(account);
    else if (sites.length > 0) match.elsewhere.push(account);
    else if (fits(nameOf(account), page, vault)) match.suggested.push(account);
    const known = sitesOfIssuer(account.issuer);
    // A short name (AWS) may be the one that a host imitates, if the site has another.
    const alias = known.length > 0 ? issuerKey(account.issuer) : '';
    for (const site of sites.length > 0 ? sites : known) names.push({ site, alias });
  }
  return { ...match, site: page, lookalike: findLookalike(page, names, match.bound.length > 0) };
}
