import { getPublicSuffix } from 'tldts';
import { describe, expect, it } from 'vitest';
import { isNamed } from '../../../lib/sites/bound-site.ts';
import also from '../../../lib/sites/data/also-at.json' with { type: 'json' };
import issuers from '../../../lib/sites/data/issuers.json' with { type: 'json' };
import operators from '../../../lib/sites/data/operators.json' with { type: 'json' };
import shared from '../../../lib/sites/data/shared-hosts.json' with { type: 'json' };
import { matchSite } from '../../../lib/sites/match.ts';
import { allOperators } from '../../../lib/sites/operators.ts';
import { isStrangersPage, sharedSuffixOf } from '../../../lib/sites/shared-hosts.ts';
import { brandOf, registeredDomain, typedSite } from '../../../lib/sites/site.ts';

const suffixes = Object.values(shared.suffixes).flatMap((sources) => Object.values(sources).flat());
const ofKind = (kind: keyof typeof shared.suffixes) => Object.values(shared.suffixes[kind]).flat();
const KINDS = Object.keys(shared.suffixes) as (keyof typeof shared.suffixes)[];
const domains = [...new Set(allOperators().flatMap((operator) => operator.domains))];
const families = allOperators().flatMap((operator) => operator.families);
/** An operator's domains reach the same hosts, but for those below a domain itself. */
const mains = allOperators().map((operator) => operator.domains[0]!);
const accountsOf = (sites: readonly string[]) => sites.map((site) => ({ issuer: '', sites: [site] }));
const issuersOnly = Object.keys({ ...issuers.sites, ...issuers.likely }).map((issuer) => ({
  issuer,
  sites: [] as string[],
}));
const everybody = [...accountsOf(mains), ...issuersOnly];
/** Every account that could be for a host: of each operator, each issuer, and each domain that the host is below. */
const everybodyNear = (host: string) => [
  ...everybody,
  ...accountsOf(domains.filter((domain) => host.endsWith(`.${domain}`))),
];
const isOwnPage = (host: string) => families.some((family) => host.endsWith(family));
const tenants = allOperators().flatMap((operator) => operator.tenants);
/** Hosts that customers name, but whose pages are the operator's: an account without a site is asked for there. */
const isTenant = (host: string) => tenants.some((family) => host.endsWith(family));

describe('shared hosts', () => {
  it('have sources that are declared, and each entry once', () => {
    for (const list of [...Object.values(shared.suffixes), shared.pages, shared.signInPaths])
      for (const source of Object.keys(list))
        for (const id of source.split(' ')) expect(shared.sources).toHaveProperty([id]);
    expect(suffixes.filter((suffix, i) => suffixes.indexOf(suffix) !== i)).toEqual([]);
  });

  it('say more than the public suffix list does: of these, nothing is left out there', () => {
    const isListed = (suffix: string) =>
      getPublicSuffix(`evil.${suffix}`, { allowPrivateDomains: true, validateHostname: false }) === suffix;
    const seen = Object.values(shared.suffixes).flatMap((sources) => ('seen' in sources ? sources.seen : []));
    // A name with its hosts is what the list itself makes of a suffix; the other rules are stricter.
    expect([...seen, ...ofKind('dynamic-dns')].filter(isListed)).toEqual([]);
  });

  it('are seen at a customer, in a list or in documentation', () => {
    const known = Object.values(shared.suffixes).flatMap((sources) => Object.keys(sources));
    expect([...known, ...Object.keys(shared.pages)].filter((source) => /\b(?:hand|domain)\b/.test(source))).toEqual([]);
  });

  it('name the seen host or path that each twin stands beside', () => {
    const own = (page: string) => brandOf(typedSite(page.replace(/\/.*|^\*\./g, ''))!.key);
    const { twin, ...lists } = shared.pages;
    const seen = new Set(Object.values(lists).flat().map(own));
    expect(twin.filter((page) => !seen.has(own(page)))).toEqual([]);
    const paths: Record<string, string> = shared.signInPaths.seen;
    for (const [host, at] of Object.entries(shared.signInPaths.twin))
      expect(
        Object.keys(paths).some(
          (other) => brandOf(other) === brandOf(host) && paths[other]?.startsWith(at.split(' ')[0]!),
        ),
      ).toBe(true);
  });

  it('have two tenants as two sites', () => {
    const mixed = suffixes.filter((suffix) => {
      const accounts = [{ issuer: '', sites: [`acme.${suffix}`] }];
      return matchSite(accounts, `https://evil.${suffix}/`).bound.length > 0;
    });
    expect(mixed).toEqual([]);
  });

  it('have a tenant two labels below as one host, where tenants get hosts', () => {
    const names = [...ofKind('dynamic-dns'), ...ofKind('home-names')];
    const hosts = suffixes.filter((suffix) => !names.includes(suffix)).map((suffix) => `login.eastus.${suffix}`);
    expect(hosts.filter((host) => typedSite(host)?.key !== host)).toEqual([]);
  });

  it.each(KINDS)('%s: are never reached from an operator or an issuer', (kind) => {
    const hosts = ofKind(kind).flatMap((suffix) => [`evil.${suffix}`, `login-github.eastus.${suffix}`]);
    const reached = hosts.filter((host) => {
      const { bound, suggested } = matchSite(everybodyNear(host), `https://${host}/`);
      return (bound.length > 0 || (suggested.length > 0 && !isTenant(host))) && !isOwnPage(host);
    });
    expect(reached).toEqual([]);
  });

  it('are not the operator’s own hosts, where these are named', () => {
    for (const [suffix, hosts] of Object.entries(shared.own))
      for (const host of hosts) {
        expect(host === suffix || host.endsWith(`.${suffix}`), host).toBe(true);
        expect(sharedSuffixOf(host), host).toBeNull();
      }
  });
});

it('no code goes to strangers’ pages', () => {
  const open = Object.values(shared.pages)
    .flat()
    .filter((page) => {
      const own = typedSite(page.replace(/\/.*|^\*\./g, ''))!;
      const accounts = [
        ...everybodyNear(own.host),
        { issuer: '', sites: [own.key] },
        { issuer: '', sites: [own.host] },
      ];
      const address = `https://${page.replace('*', 'evil').replace('{number}', '241')}${page.includes('/') ? '' : '/'}x`;
      return matchSite(accounts, address).refusal !== 'shared-page';
    });
  expect(open).toEqual([]);
});

it('a host and its www have the same pages of strangers', () => {
  const named = Object.values(shared.pages)
    .flat()
    .filter((page) => !/[*{]/.test(page));
  const twins = named.map((page) => (page.startsWith('www.') ? page.slice(4) : `www.${page}`));
  const open = twins.filter((page) => {
    const url = new URL(`https://${page}${page.includes('/') ? '' : '/'}x`);
    return !isStrangersPage(url, url.hostname);
  });
  expect(open).toEqual([]);
});

describe('operators', () => {
  it('have a source for each host and for each domain beside the main ones', () => {
    for (const operator of operators.operators) {
      const more = 'moreDomains' in operator ? operator.moreDomains : {};
      for (const source of [...Object.keys(operator.hosts), ...Object.keys(more)])
        for (const id of source.split(' ')) expect(operators.sources).toHaveProperty([id]);
    }
  });

  it('have each domain once, and none both with a sign-in and without', () => {
    for (const operator of operators.operators) {
      const more = 'moreDomains' in operator ? Object.values(operator.moreDomains).flat() : [];
      const other = 'otherDomains' in operator ? operator.otherDomains : [];
      const all = [...operator.domains, ...more, ...other];
      expect(all.filter((domain, i) => all.indexOf(domain) !== i)).toEqual([]);
    }
  });

  it('fill on each of their own hosts, whatever of their sites an account is kept for, without an alarm', () => {
    const wrong = allOperators().flatMap(({ domains, hosts }) =>
      domains.flatMap((site) =>
        [...hosts].filter((host) => {
          const { bound, lookalike } = matchSite([{ issuer: '', sites: [site] }], `https://${host}/`);
          return bound.length !== 1 || lookalike !== null;
        }),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('fill on no part or country of their domains that is not listed', () => {
    const labels = ['de', 'eu', 'na4', 'm', 'web', 'dev', 'developers', 'members', 'apps'];
    const known = allOperators().filter(({ isGroup }) => !isGroup);
    const filled = known.flatMap(({ domains }) =>
      domains
        .flatMap((site) => labels.map((label) => [site, `${label}.${site}`] as const))
        .filter(([site, host]) => matchSite([{ issuer: '', sites: [site] }], `https://${host}/x`).bound.length > 0)
        .filter(([site, host]) => !isNamed(site, typedSite(host)!)),
    );
    expect(filled).toEqual([]);
  });

  it('fill on no host of a customer', () => {
    const wrong = allOperators().flatMap(({ domains, members }) =>
      members
        .map((member) => `evil${member}`)
        .filter((host) => !isOwnPage(host))
        .filter((host) =>
          domains.some((site) => matchSite([{ issuer: '', sites: [site] }], `https://${host}/`).bound.length),
        ),
    );
    expect(wrong).toEqual([]);
  });
});

it('hosts of another domain are filled for a site, without an alarm, and have a source', () => {
  for (const source of Object.keys(also.sites)) expect(also.sources).toHaveProperty([source]);
  const pairs = Object.values(also.sites)
    .flatMap((sites) => Object.entries(sites))
    .flatMap(([site, hosts]) => hosts.split(' ').map((h) => [site, h]));
  const wrong = pairs.filter(([site = '', host]) => {
    const { bound, lookalike } = matchSite([{ issuer: '', sites: [site] }], `https://${host}/`);
    return bound.length !== 1 || lookalike !== null;
  });
  expect(wrong).toEqual([]);
  // None may be a host that its suffix gives to strangers.
  expect(pairs.filter(([, host = '']) => sharedSuffixOf(host) !== null)).toEqual([]);
});

it('issuers stand by their keys, and each of their sites is a site', () => {
  expect(Object.keys(issuers.likely).filter((name) => Object.hasOwn(issuers.sites, name))).toEqual([]);
  for (const [name, sites] of Object.entries({ ...issuers.sites, ...issuers.likely })) {
    expect(name).toMatch(/^[\p{L}\p{N}]+$/u);
    for (const site of sites.split(' ').filter(Boolean)) expect(typedSite(site), site).not.toBeNull();
  }
  for (const domain of issuers.domains) {
    expect(registeredDomain(domain)).toBe(domain);
    expect(matchSite([{ issuer: brandOf(domain), sites: [] }], `https://${domain}/`).suggested, domain).toHaveLength(1);
  }
});
