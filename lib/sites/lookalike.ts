import { decodeLabel, isOneSlip, skeleton } from './letters.ts';
import { family, isOperatorsOwn } from './operators.ts';
import { sharedSuffixOf } from './shared-hosts.ts';
import { brandOf, registeredDomain, type Site, suffixOf, typedSite } from './site.ts';

/** How a host passes for another: letters that look alike, its name put into a longer one, or another ending. */
export type Disguise = 'letters' | 'label' | 'suffix';

/** A host that looks like one of an account but is not. */
export interface Lookalike {
  /** The site it looks like. */
  of: string;
  how: Disguise;
}

/** Shorter names meet others by chance, so only as a whole label, or beside a word of signing in, they count. */
const SHORTEST_PART = 4;
/** From this length on, one wrong letter is more likely a trap than another word. */
const SHORTEST_SLIP = 6;

const LURE =
  /^(?:log-?in|log-?on|sign-?in|auth|sso|oauth|otp|2fa|mfa|secure|security|safe|verify|verification|validate|confirm|support|help|service|account|accounts|id|mail|web|app|my|wallet|pay|billing|update|alert|portal|online|official|team|admin|recovery|unlock|reset|find|access)s?$/;

interface Host {
  /** The site's own label, as users see it. */
  own: string;
  /** All parts between dots and hyphens, as users see them. */
  parts: readonly string[];
  /** Parts of the site's own label. */
  ownParts: readonly string[];
  host: string;
}

function hostOf(page: Site): Host {
  // What stands in a shared suffix is the operator's own name (`alice.github.io`), not the page's.
  const ending = sharedSuffixOf(page.host)?.suffix ?? suffixOf(page.host);
  const before = ending === '' ? page.host : page.host.slice(0, -ending.length - 1);
  const labels = before.split('.').map(decodeLabel);
  const own = decodeLabel(brandOf(page.key) || page.host.split('.')[0]!);
  return { own, host: page.host, parts: labels.flatMap((l) => l.split(/[-_]/)), ownParts: own.split(/[-_]/) };
}

/** Two letters changed about, or one doubled: slips that hardly make another word. */
function isCloseSlip(a: string, b: string): boolean {
  if (!isOneSlip(a, b)) return false;
  if (a.length === b.length) return [...a].sort().join('') === [...b].sort().join('');
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return [...long].some((letter, i) => letter === long[i - 1] && long.slice(0, i) + long.slice(i + 1) === short);
}

/** A part that is the name itself, or the name and a word of signing in written as one. */
function isNamePart(part: string, brand: string, look: string): boolean {
  if (part === brand || skeleton(part) === look) return true;
  if (part.startsWith(brand)) return LURE.test(part.slice(brand.length));
  return part.endsWith(brand) && LURE.test(part.slice(0, -brand.length));
}

function disguiseOf(brand: string, { own, parts, ownParts }: Host): Disguise | null {
  const look = skeleton(brand);
  if (own === brand) return 'suffix';
  if (skeleton(own) === look) return 'letters';
  if (brand.length < SHORTEST_PART) {
    const others = ownParts.filter((part) => part !== brand);
    return others.length < ownParts.length && others.some((part) => LURE.test(part)) ? 'label' : null;
  }
  if (brand.length >= SHORTEST_SLIP ? isOneSlip(own, brand) : isCloseSlip(own, brand)) return 'letters';
  if (brand.length >= SHORTEST_SLIP && skeleton(own).includes(look)) return 'label';
  return parts.some((part) => isNamePart(part, brand, look)) ? 'label' : null;
}

/** Whether a whole host stands before the page's own domain: `github.com` in `github.com.login.example`. */
function isInFront(name: string, { host }: Host): boolean {
  const at = `.${host}`.indexOf(`.${name}`);
  if (at < 0 || !name.includes('.')) return false;
  return /^[.-]/.test(`.${host}`.slice(at + 1 + name.length));
}

/** Domains, hosts and brands that the accounts' sites go by, with the site that each stands for. */
function namesOf(sites: Iterable<string>): Map<string, { of: string; names: string[]; brands: Set<string> }> {
  const known = new Map<string, { of: string; names: string[]; brands: Set<string> }>();
  for (const site of sites) {
    if (known.has(site)) continue;
    const names = [...new Set(family(site))];
    const brands = new Set(names.map((name) => brandOf(name)).filter(Boolean));
    known.set(site, { of: typedSite(site)?.key ?? site, names, brands });
  }
  return known;
}

/**
 * The first of `sites` (as they stand in accounts) that a page passes for. A host of the same registered domain, or of
 * an operator that is known, never does.
 * @param isBound an account is bound to the page: then only letters that pass for others count, not likeness of names
 */
export function findLookalike(page: Site, sites: Iterable<string>, isBound: boolean): Lookalike | null {
  if (isOperatorsOwn(page)) return null;
  const host = hostOf(page);
  const registered = registeredDomain(page.host);
  let found: Lookalike | null = null;
  for (const { of, names, brands } of namesOf(sites).values()) {
    if (found || names.some((name) => registeredDomain(name) === registered)) continue;
    if (names.some((name) => isInFront(name, host))) found = { of, how: 'label' };
    for (const brand of brands) {
      if (found) break;
      const how = disguiseOf(brand, host);
      if (how) found = { of, how };
    }
  }
  return found && isBound && found.how !== 'letters' ? null : found;
}
