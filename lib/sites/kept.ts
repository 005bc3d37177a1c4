import { hasOwnName, isSignInName } from './host-names.ts';
import { skeleton } from './letters.ts';
import { type Operator, operatorsOf, signsInAt, signsInMembers } from './operators.ts';
import { brandOf, registeredDomain, type Site, typedSite } from './site.ts';

/** What a name looks like, beside the name itself. */
export interface Brand {
  name: string;
  look: string;
}

/** A site as it stands in an account, with all that matching asks of it. */
export interface KeptSite extends Site {
  operators: readonly Operator[];
  /** Every domain and host of its operators, its own first. */
  names: readonly string[];
  /** The registered domains of these. */
  registered: ReadonlySet<string>;
  /** What these are called. */
  brands: readonly Brand[];
}

/** Sites of accounts are asked about again and again: one matching of a large vault would read thousands. */
const known = new Map<string, KeptSite | null>();
const MOST_KNOWN = 20_000;

/** A name with the skeleton by which look-alikes of it are found. */
export function toBrand(name: string): Brand {
  return { name, look: skeleton(name) };
}

function read(typed: string): KeptSite | null {
  const site = typedSite(typed);
  if (!site) return null;
  const operators = operatorsOf(site);
  const names = [...new Set([site.key, ...operators.flatMap(({ domains, hosts }) => [...domains, ...hosts])])];
  const brands = [...new Set(names.map(brandOf))].filter((name) => name !== '').map(toBrand);
  return { ...site, operators, names, registered: new Set(names.map(registeredDomain)), brands };
}

/** What an account is kept for, as it was typed or stored. Null for what is no host. */
export function keptSite(typed: string): KeptSite | null {
  const seen = known.get(typed);
  if (seen !== undefined) return seen;
  if (known.size >= MOST_KNOWN) known.clear();
  const site = read(typed);
  known.set(typed, site);
  return site;
}

/** Whether `page` is on the host that was kept, below it, or where the owner of its domain signs people in. */
function isOfNamedHost(kept: KeptSite, { key, host }: Site): boolean {
  if (host === kept.host || host.endsWith(`.${kept.host}`)) return true;
  return host === key || host === `www.${key}` || isSignInName({ key, host });
}

/**
 * Whether a page that an account may be filled on is one that the user or a source named: the very host that the account
 * is kept for, or a sign-in host of its operator. Any other is a host of the same site, seen here for the first time.
 */
export function isNamed(typed: string, page: Site): boolean {
  const kept = keptSite(typed);
  if (!kept) return false;
  const plain = (host: string): string => host.replace(/^www\./, '');
  return plain(kept.host) === plain(page.host) || signsInAt(kept.operators, page);
}

/**
 * Whether an account that is kept for `typed` may be filled on `page`: on the operator's own sign-in hosts where the
 * operator is known, else on the whole site. A host below a domain that was typed in full always counts; where it is
 * called by a name of its own, other such hosts of the domain do not: they may be of other customers.
 */
export function reaches(typed: string, page: Site): boolean {
  const kept = keptSite(typed);
  if (!kept) return false;
  const isSameKey = kept.key === page.key;
  if (isSameKey && kept.host === page.host && kept.host !== kept.key) return true;
  if (signsInAt(kept.operators, page)) return true;
  if (kept.operators.length > 0) return isSameKey && isSignInName(page);
  if (isSameKey) return !hasOwnName(kept) || isOfNamedHost(kept, page);
  return signsInMembers(kept.host, page);
}
