import { once } from '../once.ts';
import data from './data/two-step-hosts.json' with { type: 'json' };
import { listedOwners } from './host-names.ts';
import { isClearIssuer, issuerDomains, issuerKey, listedSites, sitesOfIssuer } from './issuers.ts';
import { allOperators } from './operators.ts';
import { unpacked } from './packed.ts';
import { brandOf, registeredDomain } from './site.ts';

/** Words beside a service's name: its legal form, the product, the kind of account, where it is used. */
const BESIDE = new Set(
  `ag sa se plc bv nv srl spa co kg ab as oy limited group company the my official app web online portal customer
  client user personal private business enterprise team teams work home pro premium plus
  console admin dashboard panel id identity otp security secure authenticator code services cloud hosting
  mobile production prod us uk eu de fr`
    .trim()
    .split(/\s+/),
);
/** Words that make another firm's name of a service's (`Delta Exchange`), unless the tables have the service. */
const RENAMING = new Set(['exchange', 'bank', 'banking', 'mail', 'email']);
/** Words that are nobody's name, beside those above, though a listed domain has them. */
const COMMON = new Set('customer desk front home hosting server stake test web website site host vpn nas'.split(' '));
/** An account on a machine of one's own: its software's maker knows no such account. */
const SELF_HOSTED = /\bself[\s-]?host(?:ed|ing)?\b|\bon[\s-]?prem(?:ises?)?\b|\bhome[\s-]?lab\b/i;
const HOST = /^(?:[\w-]+\.)+[a-z]{2,}$/i;
/** What stands between a service's name and what a user or the service adds to it: `GitHub (work)`, `Acme - Slack`. */
const BETWEEN = /\s[-–—·•]\s|[|:/()[\]]+/u;
/** Shorter names begin too many others. */
const SHORTEST_FIRST_WORD = 5;

/** The domains of services, by the name that stands in them. */
const domainsByName = once((): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  const operators = allOperators().flatMap(({ domains }) => domains);
  for (const domain of new Set([...operators, ...listedOwners(), ...issuerDomains, ...unpacked(data.hosts)])) {
    if (domain !== registeredDomain(domain)) continue;
    const name = issuerKey(brandOf(domain));
    found.set(name, [...(found.get(name) ?? []), domain]);
  }
  return found;
});

function sitesOfName(name: string): readonly string[] {
  const key = issuerKey(name);
  if (key === '') return [];
  const known = listedSites(name);
  if (known) return known;
  const written = sitesOfIssuer(name);
  if (written.length > 0 || COMMON.has(key) || BESIDE.has(key)) return written;
  return domainsByName().get(key) ?? [];
}

/** A name without the words beside it. Any other word is left out only if the tables have the rest. */
function shorterNames(name: string): string[] {
  const words = name.split(/\s+/).filter((word) => !BESIDE.has(issuerKey(word)));
  const renamed = words.filter((word) => !RENAMING.has(issuerKey(word))).join(' ');
  const all = name.split(/\s+/);
  const firsts = all.slice(0, -1).map((_, i) => all.slice(0, -1 - i).join(' '));
  return [
    words.join(' '),
    ...[renamed].filter((rest) => listedSites(rest)),
    ...firsts.filter((first) => issuerKey(first).length >= SHORTEST_FIRST_WORD && isClearIssuer(first)),
  ];
}

/** The names that an issuer's text may stand for, the likeliest first: a host in it says more than the name before it. */
function namesIn(issuer: string): string[] {
  const parts = issuer
    .split(BETWEEN)
    .map((part) => part.trim())
    .filter(Boolean);
  const hosts = parts.filter((part) => HOST.test(part));
  const names = hosts.length > 0 && parts.length > 1 ? hosts : [issuer.trim(), ...parts];
  return [...names, ...names.flatMap(shorterNames)].filter((name) => name !== '');
}

function firstSites(names: readonly string[]): readonly string[] {
  return names.map(sitesOfName).find((found) => found.length > 0) ?? [];
}

const known = new Map<string, readonly string[]>();
const MOST_KNOWN = 5000;

/**
 * The sites at which an account with this issuer may be offered, with a question: by the table of issuers, else by the
 * domains of services that are known to ask for codes. A name with an addition (`GitHub (work)`, `Kraken Pro`) is read
 * without it. Empty if the name is not known, is a common word, or is one of software that everybody runs.
 */
export function likelySites(issuer: string): readonly string[] {
  const seen = known.get(issuer);
  if (seen) return seen;
  if (known.size >= MOST_KNOWN) known.clear();
  const sites = listedSites(issuer) ?? (SELF_HOSTED.test(issuer) ? [] : firstSites(namesIn(issuer)));
  known.set(issuer, sites);
  return sites;
}
