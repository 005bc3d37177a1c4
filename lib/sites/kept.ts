import { skeleton } from './letters.ts';
import { isSignInName, type Operator, operatorsOf, signsInAt, signsInMembers } from './operators.ts';
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

/**
 * Whether an account that is kept for `typed` may be filled on `page`: on the operator's own sign-in hosts where the
 * operator is known, else on the whole site. A host below a domain that was typed in full always counts.
 */
export function reaches(typed: string, page: Site): boolean {
  const kept = keptSite(typed);
  if (!kept) return false;
  if (kept.key === page.key && kept.host === page.host && kept.host !== kept.key) return true;
  if (signsInAt(kept.operators, page)) return true;
  if (kept.operators.length > 0) return kept.key === page.key && isSignInName(page);
  return kept.key === page.key || signsInMembers(kept.host, page);
}
