import { type Account, BOUNDS, type SiteRule } from '../../../otp/account.ts';
import { keptFor } from '../../../sites/bind.ts';
import { typedSite } from '../../../sites/site.ts';
import { asList, asRecord, asText } from '../../import/record.ts';

/** Bitwarden's `UriMatchType`. Null is the default of the user's settings there: the base domain, unless changed. */
const MATCH = { domain: 0, host: 1, startsWith: 2, exact: 3, pattern: 4, never: 5 } as const;

type Sites = Pick<Account, 'sites' | 'siteRules'>;
type Reach = SiteRule | 'whole';

const WIDTH: Readonly<Record<Reach, number>> = { never: 0, host: 1, whole: 2 };

/**
 * The site of one address, and its reach. `isChanged`: the user set a match rule in Bitwarden that we do not have. Null
 * without a site.
 */
function readUri(uri: string, match: unknown): { site: string; reach: Reach; isChanged: boolean } | null {
  const found = typedSite(uri);
  if (!found || match === MATCH.pattern) return null;
  const { key, host } = found;
  // What has a port in its key is one host already.
  const exact = key.startsWith(`${host}:`) ? key : host;
  if (match === MATCH.never) return { site: exact, reach: 'never', isChanged: false };
  if (match === MATCH.host) return { site: exact, reach: 'host', isChanged: false };
  if (match === MATCH.startsWith || match === MATCH.exact) return { site: exact, reach: 'host', isChanged: true };
  return { site: keptFor(found), reach: 'whole', isChanged: false };
}

/**
 * The sites of a login's addresses. A path counts with its whole host; a pattern is left out, as nobody can say which
 * hosts it meets. Where one site is named more than once, the widest reach counts, as it does in Bitwarden.
 * @returns `isChanged` where an address counted by a path or a pattern
 */
export function readUris(uris: unknown): Sites & { isChanged: boolean } {
  const reaches = new Map<string, Reach>();
  let isChanged = false;
  for (const value of asList(uris)) {
    const { uri, match: given } = asRecord(value);
    const match = typeof given === 'string' && given !== '' ? Number(given) : given;
    const read = readUri(asText(uri), match);
    isChanged ||= read?.isChanged ?? match === MATCH.pattern;
    if (!read) continue;
    const before = reaches.get(read.site) ?? 'never';
    reaches.set(read.site, WIDTH[read.reach] >= WIDTH[before] ? read.reach : before);
  }
  const kept = [...reaches].slice(0, BOUNDS.sites);
  const rules = kept.filter((entry): entry is [string, SiteRule] => entry[1] !== 'whole');
  return { sites: kept.map(([site]) => site), siteRules: Object.fromEntries(rules), isChanged };
}

/** An account's sites as the addresses of a login. */
export function writeUris({ sites, siteRules }: Sites): { match: number; uri: string }[] {
  const match = (site: string): number => {
    const rule = Object.hasOwn(siteRules, site) ? siteRules[site] : undefined;
    return rule === undefined ? MATCH.domain : MATCH[rule];
  };
  return sites.map((site) => ({ match: match(site), uri: `https://${site}` }));
}
