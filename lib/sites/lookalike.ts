import { type BoundSite, type Brand, boundSite, toBrand } from './bound-site.ts';
import { decodeLabel, isOneSlip, skeleton } from './letters.ts';
import { isOperatorsOwn } from './operators.ts';
import { sharedSuffixOf } from './shared-hosts.ts';
import { brandOf, registeredDomain, type Site, suffixOf } from './site.ts';
import { oneOf } from './words.ts';

/** How a host imitates another: similar letters, its name inside a longer one, or another suffix. */
type Disguise = 'letters' | 'label' | 'suffix';

/** A host that looks like one of an account but is not. */
export interface Lookalike {
  /** The site it looks like. */
  of: string;
  how: Disguise;
}

/** Shorter names match by chance, so they count only as a whole label or next to a sign-in word. */
const SHORTEST_PART = 4;
/** From this length on, a single wrong letter is more likely an attack than another word. */
const SHORTEST_SLIP = 6;

/** What imitations put beside the name. */
const LURES = oneOf(`
  log-?in log-?on sign-?in auth sso oauth otp 2fa mfa access
  secure security safe verify verification validate confirm recovery unlock reset
  support help service official team admin alert update find
  account accounts id my mail web app portal online wallet pay billing
`);
const LURE = new RegExp(`^${LURES}s?$`);

/** A part of a host and its skeleton. */
type Part = readonly [text: string, look: string];

interface Host {
  /** The site's own label, as users see it. */
  own: string;
  ownLook: string;
  /** All parts between dots and hyphens, as users see them. */
  parts: readonly Part[];
  /** Parts of the site's own label. */
  ownParts: readonly string[];
  host: string;
}

function hostOf(page: Site): Host {
  // Below a shared suffix, the suffix is the operator's name (`alice.github.io`), not the page's.
  const ending = sharedSuffixOf(page.host)?.suffix ?? suffixOf(page.host);
  const before = ending === '' ? page.host : page.host.slice(0, -ending.length - 1);
  const labels = before.split('.').map(decodeLabel);
  const own = decodeLabel(brandOf(page.key) || page.host.replace(/\..*$/, ''));
  const parts = labels.flatMap((label) => label.split(/[-_]/)).map((part): Part => [part, skeleton(part)]);
  return { own, ownLook: skeleton(own), host: page.host, parts, ownParts: own.split(/[-_]/) };
}

/** Two letters swapped, or one doubled: typos that rarely make another word. */
function isCloseSlip(a: string, b: string): boolean {
  if (!isOneSlip(a, b)) return false;
  if (a.length === b.length) return [...a].sort().join('') === [...b].sort().join('');
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return [...long].some((letter, i) => letter === long[i - 1] && long.slice(0, i) + long.slice(i + 1) === short);
}

/** Whether a part is the name itself, or the name joined to a sign-in word. */
function isNamePart([part, partLook]: Part, { name: brand, look }: Brand): boolean {
  if (part === brand || partLook === look) return true;
  if (part.startsWith(brand)) return LURE.test(part.slice(brand.length));
  return part.endsWith(brand) && LURE.test(part.slice(0, -brand.length));
}

function disguiseOf({ name: brand, look }: Brand, { own, ownLook, parts, ownParts }: Host): Disguise | null {
  if (own === brand) return 'suffix';
  if (ownLook === look) return 'letters';
  if (brand.length < SHORTEST_PART) {
    const others = ownParts.filter((part) => part !== brand);
    return others.length < ownParts.length && others.some((part) => LURE.test(part)) ? 'label' : null;
  }
  if (brand.length >= SHORTEST_SLIP ? isOneSlip(own, brand) : isCloseSlip(own, brand)) return 'letters';
  if (brand.length >= SHORTEST_SLIP && ownLook.includes(look)) return 'label';
  return parts.some((part) => isNamePart(part, { name: brand, look })) ? 'label' : null;
}

function disguiseAmong(brands: readonly Brand[], host: Host): Disguise | null {
  for (const brand of brands) {
    const how = disguiseOf(brand, host);
    if (how) return how;
  }
  return null;
}

/** Whether a whole host precedes the page's own domain: `github.com` in `github.com.login.example`. */
function isInFront(name: string, { host }: Host): boolean {
  const at = `.${host}`.indexOf(`.${name}`);
  if (at < 0 || !name.includes('.')) return false;
  return /^[.-]/.test(`.${host}`.slice(at + 1 + name.length));
}

/** A site of an account and the account's issuer; the issuer may be empty. */
export interface NamedSite {
  site: string;
  alias: string;
}

/** The distinct sites, each with its own brands and those of its accounts' issuers. */
function siteBrands(sites: Iterable<NamedSite>): Iterable<[BoundSite, Brand[]]> {
  const all = new Map<BoundSite, Brand[]>();
  for (const { site, alias } of sites) {
    const kept = boundSite(site);
    if (!kept) continue;
    const brands = all.get(kept) ?? [...kept.brands];
    if (alias !== '' && brands.every(({ name }) => name !== alias)) brands.push(toBrand(alias));
    all.set(kept, brands);
  }
  return all;
}

/**
 * The first of `sites` that a page imitates; null if none. A host of the same registered domain or of a known operator
 * never counts.
 * @param isBound an account is bound to the page: then only confusable letters count, not similar names
 */
export function findLookalike(page: Site, sites: Iterable<NamedSite>, isBound: boolean): Lookalike | null {
  if (isOperatorsOwn(page)) return null;
  const host = hostOf(page);
  const registered = registeredDomain(page.host);
  for (const [kept, brands] of siteBrands(sites)) {
    if (kept.registered.has(registered)) continue;
    const how = kept.names.some((name) => isInFront(name, host)) ? 'label' : disguiseAmong(brands, host);
    if (how && (how === 'letters' || !isBound)) return { of: kept.key, how };
  }
  return null;
}
