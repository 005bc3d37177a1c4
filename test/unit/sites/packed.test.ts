import { readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import type alsoAt from '../../../lib/sites/data/also-at.json';
import type hostWords from '../../../lib/sites/data/host-words.json';
import type issuers from '../../../lib/sites/data/issuers.json';
import type operators from '../../../lib/sites/data/operators.json';
import type shared from '../../../lib/sites/data/shared-hosts.json';
import type twoStep from '../../../lib/sites/data/two-step-hosts.json';

const FOLDER = new URL('../../../lib/sites/data/', import.meta.url);
const read = <T>(name: string): T => JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8'));

/** The data as the builds have it. */
const built = vi.hoisted(() => async (name: string) => {
  const { readFileSync: readFile } = await import('node:fs');
  const { withoutSources } = await import('../../../modules/site-lists.ts');
  const path = new URL(`../../../lib/sites/data/${name}.json`, import.meta.url);
  return { default: JSON.parse(withoutSources(readFile(path, 'utf8'))) };
});
vi.mock('../../../lib/sites/data/also-at.json', () => built('also-at'));
vi.mock('../../../lib/sites/data/host-words.json', () => built('host-words'));
vi.mock('../../../lib/sites/data/issuers.json', () => built('issuers'));
vi.mock('../../../lib/sites/data/operators.json', () => built('operators'));
vi.mock('../../../lib/sites/data/shared-hosts.json', () => built('shared-hosts'));
vi.mock('../../../lib/sites/data/two-step-hosts.json', () => built('two-step-hosts'));

const { alsoAt: hostsAt } = await import('../../../lib/sites/also-at.ts');
const { listedOwners } = await import('../../../lib/sites/host-names.ts');
const { issuerDomains, listedSites } = await import('../../../lib/sites/issuers.ts');
const { isOperatorsOwn, operatorsOf, signsInAt } = await import('../../../lib/sites/operators.ts');
const { isStrangersPage, platformOf, sharedSuffixOf } = await import('../../../lib/sites/shared-hosts.ts');
const { registeredDomain, typedSite } = await import('../../../lib/sites/site.ts');
const { siteWithCodes } = await import('../../../lib/sites/two-step.ts');

const flat = (lists: Record<string, string[]> | undefined) => Object.values(lists ?? {}).flat();
const siteOf = (host: string) => ({ key: host, host });

it('the builds know each domain and host of an operator', () => {
  for (const operator of read<typeof operators>('operators').operators) {
    const more = 'moreDomains' in operator ? flat(operator.moreDomains as Record<string, string[]>) : [];
    const other = 'otherDomains' in operator ? operator.otherDomains : [];
    for (const domain of [...operator.domains, ...more]) {
      const hosts = flat(operator.hosts as Record<string, string[]>).filter((host) => !host.startsWith('*'));
      const known = operatorsOf(siteOf(domain)).filter((built) => hosts.every((host) => built.hosts.has(host)));
      expect(known, domain).toHaveLength(1);
      expect(
        hosts.filter((host) => !signsInAt(known, siteOf(host))),
        domain,
      ).toEqual([]);
    }
    expect(other.filter((domain) => !isOperatorsOwn(siteOf(domain)))).toEqual([]);
  }
});

it('the builds know each shared suffix, each own host below one, and each page of strangers', () => {
  const { suffixes, own, pages } = read<typeof shared>('shared-hosts');
  const all = Object.values(suffixes).flatMap((sources) => flat(sources as Record<string, string[]>));
  expect(all.filter((suffix) => sharedSuffixOf(`evil-host.${suffix}`)?.suffix !== suffix)).toEqual([]);
  for (const [suffix, hosts] of Object.entries(own))
    expect(
      hosts.filter((host) => platformOf(host) === null),
      suffix,
    ).toEqual([]);
  const open = flat(pages).filter((page) => {
    const path = `${page.replace('*.', 'evil.').replace('{number}', '241').replaceAll('*', 'x')}${page.includes('/') ? '' : '/'}x`;
    const url = new URL(`https://${path}`);
    return !isStrangersPage(url, url.hostname);
  });
  expect(open).toEqual([]);
});

it('the builds know each listed host, issuer’s domain and site that offers codes', () => {
  const owners = [...new Set(flat(read<typeof hostWords>('host-words').hosts).map(registeredDomain))];
  expect([...listedOwners()].sort()).toEqual(owners.sort());
  expect([...issuerDomains].sort()).toEqual([...read<typeof issuers>('issuers').domains].sort());
  const { sites, likely } = read<typeof issuers>('issuers');
  for (const [name, listed] of Object.entries({ ...likely, ...sites }))
    expect(listedSites(name), name).toEqual(listed.split(' ').filter(Boolean));
  const { hosts } = read<typeof twoStep>('two-step-hosts');
  expect(hosts.filter((host) => siteWithCodes(host) !== host)).toEqual([]);
  for (const sites of Object.values(read<typeof alsoAt>('also-at').sites))
    for (const [site, listed] of Object.entries(sites as Record<string, string>))
      expect(hostsAt(typedSite(site)!)).toEqual(expect.arrayContaining(listed.split(' ')));
});
