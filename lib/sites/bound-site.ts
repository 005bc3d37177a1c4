import { alsoAt } from './also-at.ts';
import { hasOwnName, isForOthers, isOwnersPart, isSignInName } from './host-names.ts';
import { skeleton } from './letters.ts';
import { haveCommon, type Operator, operatorsOf, signsInAt, signsInMembers, signsInTenants } from './operators.ts';
import { platformOf, sharedSuffixOf, signsInCustomers } from './shared-hosts.ts';
import { brandOf, registeredDomain, type Site, typedSite } from './site.ts';

/** A name and its skeleton (letters.ts), by which look-alikes are found. */
export interface Brand {
  name: string;
  look: string;
}

/** A site that an account is bound to, with everything that matching needs. */
export interface BoundSite extends Site {
  operators: readonly Operator[];
  /** Hosts of other domains at which its owner signs users in. */
  also: readonly string[];
  /** Every domain and host of its operators, its own first. */
  names: readonly string[];
  /** The registered domains of these. */
  registered: ReadonlySet<string>;
  /** Their brand labels, such as `github`. */
  brands: readonly Brand[];
}

/** Cache by typed text: matching a large vault would otherwise parse thousands of sites each time. */
const known = new Map<string, BoundSite | null>();
const MOST_KNOWN = 20_000;

/** Makes a brand from a name. */
export function toBrand(name: string): Brand {
  return { name, look: skeleton(name) };
}

function read(typed: string): BoundSite | null {
  const site = typedSite(typed);
  if (!site) return null;
  const operators = operatorsOf(site);
  const also = alsoAt(site);
  const listed = operators.flatMap(({ domains, hosts }) => [...domains, ...hosts]);
  const names = [...new Set([site.key, ...also, ...listed])];
  const brands = [...new Set(names.map(brandOf))].filter((name) => name !== '').map(toBrand);
  return { ...site, operators, also, names, registered: new Set(names.map(registeredDomain)), brands };
}

/** The site of an account's entry, as typed or stored. Null if it is not a host. */
export function boundSite(typed: string): BoundSite | null {
  const seen = known.get(typed);
  if (seen !== undefined) return seen;
  if (known.size >= MOST_KNOWN) known.clear();
  const site = read(typed);
  known.set(typed, site);
  return site;
}

/**
 * Whether `page` is on the bound host, or where the owner of its domain signs users in. All hosts below a host with a
 * name of its own belong to whoever has that name; a host below `app.example.com` may be a customer's.
 */
function isOfNamedHost(bound: BoundSite, page: Site): boolean {
  const { key, host } = page;
  if (host === bound.host) return true;
  if (hasOwnName(bound) && host.endsWith(`.${bound.host}`) && !isForOthers(page, bound.host)) return true;
  return host === key || host === `www.${key}` || isSignInName({ key, host });
}

/**
 * Whether a page that an account may be filled on was named by the user or by our data: it is the exact host that the
 * account is bound to, or a sign-in host of its operator. Any other is merely another host of the same site.
 */
export function isNamed(typed: string, page: Site): boolean {
  const bound = boundSite(typed);
  if (!bound) return false;
  const plain = (host: string): string => host.replace(/^www\./, '');
  if (plain(bound.host) === plain(page.host) || bound.also.includes(page.host)) return true;
  return signsInAt(bound.operators, page);
}

/** Whether a platform, whose customers get hosts beside these, signs its own users in at both. */
function isSamePlatform(bound: Site, page: Site): boolean {
  const platform = platformOf(bound.host);
  return platform !== null && platform === platformOf(page.host);
}

function isWholeDomain({ key, host }: Site): boolean {
  return host === key || host === `www.${key}`;
}

/**
 * Whether a page may be filled for another host of its site if no list knows the operator. Below a registered domain
 * any name may be a customer's or a user's, so only hosts count whose names say that they are a part of the owner's own
 * site. Everything below a name that one user has (`vault.home.duckdns.org`) is that user's.
 */
function isPartOf(bound: Site, page: Site): boolean {
  if (hasOwnName(bound) || isForOthers(page)) return false;
  if (sharedSuffixOf(page.host)?.rule === 'name') return true;
  return isWholeDomain(bound) ? isOwnersPart(page) : !hasOwnName(page);
}

/** Whether an account of an operator may be asked for at a page that one of the operator's customers named. */
export function reachesTenants(typed: string, page: Site): boolean {
  const bound = boundSite(typed);
  return bound !== null && signsInTenants(bound.operators, page);
}

/**
 * Whether an account bound to `typed` may be filled on `page`: if the operator is known, on its own sign-in hosts and at
 * hosts of any of its domains that are named as a sign-in is; otherwise on the host that was typed, on the sign-in hosts
 * of its domain, and on other hosts whose names say that they are parts of the owner's site, on all domains of a group. In either case on listed
 * hosts of other domains. Hosts with a name of their own (`acme.example.com`) count only if they were typed, since they
 * may belong to customers or users.
 */
export function reaches(typed: string, page: Site): boolean {
  const bound = boundSite(typed);
  if (!bound) return false;
  const owners = operatorsOf(page);
  const isOperators = haveCommon(bound.operators, owners);
  // A host may be of another operator than its domain.
  const isSameKey = bound.key === page.key && (isOperators || owners.length === 0);
  if (isSameKey && bound.host === page.host && bound.host !== bound.key) return true;
  if (signsInAt(bound.operators, page) || bound.also.includes(page.host)) return true;
  if (bound.operators.some(({ isGroup }) => !isGroup)) return (isSameKey || isOperators) && isSignInName(page);
  if (isOperators && !isSameKey) return isWholeDomain(bound) && isPartOf({ key: page.key, host: page.key }, page);
  if (isSamePlatform(bound, page)) return true;
  if (isSameKey) return isOfNamedHost(bound, page) || isPartOf(bound, page);
  if (signsInCustomers(bound.host, page.host)) return true;
  return signsInMembers(bound.host, page);
}
