import { once } from '../once.ts';
import data from './data/two-step-hosts.json' with { type: 'json' };
import { listedOwners } from './host-names.ts';
import { issuerDomains, issuerKey, listedSites, sitesOfIssuer } from './issuers.ts';
import { allOperators } from './operators.ts';
import { brandOf, registeredDomain } from './site.ts';

/** Words beside a service's name: its legal form, the product, the kind of account, where it is used. */
const BESIDE = new Set(
  `ag sa se plc bv nv srl spa co kg ab as oy limited group company the my official app web online portal customer
  client user personal private business enterprise team teams work home pro premium plus exchange bank banking
  console admin dashboard panel id identity otp security secure authenticator code services cloud hosting mail email
  mobile production prod us uk eu de fr`
    .trim()
    .split(/\s+/),
);
/** What stands between a service's name and what a user or the service adds to it: `GitHub (work)`, `Acme - Slack`. */
const BETWEEN = /\s[-–—·•]\s|[|:/()[\]]+/u;
/** Shorter names begin too many others. */
const SHORTEST_FIRST_WORD = 4;

/** The domains of services, by the name that stands in them. */
const domainsByName = once((): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  const operators = allOperators().flatMap(({ domains }) => domains);
  for (const domain of new Set([...operators, ...listedOwners(), ...issuerDomains, ...data.hosts])) {
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
  return written.length > 0 ? written : (domainsByName().get(key) ?? []);
}

/** The names that an issuer's text may stand for, the likeliest first. */
function namesIn(issuer: string): string[] {
  const parts = [issuer, ...issuer.split(BETWEEN)].map((part) => part.trim()).filter(Boolean);
  const shorter = parts.flatMap((part) => {
    const words = part.split(/\s+/);
    const name = words.filter((word) => !BESIDE.has(issuerKey(word))).join(' ');
    const firsts = words.slice(0, -1).map((_, i) => words.slice(0, -1 - i).join(' '));
    return [name, ...firsts.filter((first) => issuerKey(first).length >= SHORTEST_FIRST_WORD)];
  });
  return [...parts, ...shorter].filter((name) => name !== '');
}

const known = new Map<string, readonly string[]>();
const MOST_KNOWN = 5000;

/**
 * The sites at which an account with this issuer may be offered, with a question: by the table of issuers, else by the
 * domains of services that are known to ask for codes. A name with an addition (`GitHub (work)`, `Kraken Pro`) is read
 * without it. Empty if the name is not known, or is one of software that everybody runs.
 */
export function likelySites(issuer: string): readonly string[] {
  const seen = known.get(issuer);
  if (seen) return seen;
  if (known.size >= MOST_KNOWN) known.clear();
  const sites =
    listedSites(issuer) ??
    namesIn(issuer)
      .map(sitesOfName)
      .find((found) => found.length > 0) ??
    [];
  known.set(issuer, sites);
  return sites;
}
