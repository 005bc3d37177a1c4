import { expect, it } from 'vitest';
import { must } from '../../../lib/must.ts';
import hostWords from '../../../lib/sites/data/host-words.json' with { type: 'json' };
import { hasOwnName, isForOthers } from '../../../lib/sites/host-names.ts';
import { matchSite } from '../../../lib/sites/match.ts';
import { registeredDomain, typedSite } from '../../../lib/sites/site.ts';
import real from './real-hosts.json' with { type: 'json' };

const rows = (texts: readonly string[]) => texts.map((text) => text.split(' ') as [site: string, address: string]);
const [PLATFORMS, STRANGERS, SIGN_INS] = [real.platforms.split(' '), rows(real.strangers), rows(real.signIns)];

const at = (site: string, address: string) => matchSite([{ issuer: '', sites: [site] }], address);
const isOpen = ([site, address]: readonly [string, string]) => {
  const { bound, suggested } = at(site, address);
  return bound.length + suggested.length > 0;
};

it('a stranger’s host on a platform gets no code that is kept for the platform or for another customer', () => {
  const labels = ['evil', 'contoso-login', 'secure-login', 'xn--80ak6aa92e', 'alice', 'evil.app', 'portal.evil'];
  const tried = PLATFORMS.flatMap((platform) =>
    ['', 'www.', 'acme.', 'app.'].flatMap((before) =>
      [...labels, `my${platform.split('.')[0]}`].map(
        (label) => [`${before}${platform}`, `https://${label}.${platform}/login`] as const,
      ),
    ),
  );
  expect(tried.length).toBeGreaterThan(8000);
  expect(tried.filter(isOpen)).toEqual([]);
});

it('a page that anybody makes gets no code of its operator', () => {
  expect(STRANGERS.length).toBeGreaterThan(190);
  expect(STRANGERS.filter(isOpen)).toEqual([]);
});

it('a sign-in is filled without a question and without an alarm', () => {
  expect(SIGN_INS.length).toBeGreaterThan(100);
  expect(SIGN_INS.filter(([site, address]) => at(site, address).bound.length !== 1)).toEqual([]);
  expect(SIGN_INS.filter(([site, address]) => at(site, address).lookalike !== null)).toEqual([]);
});

it('a listed host of the owner is filled for its domain, and has a source', () => {
  for (const source of Object.keys(hostWords.hosts)) expect(hostWords.sources).toHaveProperty([source]);
  const hosts = Object.values(hostWords.hosts).flat();
  expect(hosts.filter((host) => !isOpen([registeredDomain(host), `https://${host}/`]))).toEqual([]);
});

it('each word for an owner’s host stands once, and no other rule decides before it', () => {
  const words = Object.values(hostWords.words).flatMap((list) => list.split(' '));
  expect(words).toEqual([...new Set(words)]);
  const known = words.filter((word) => !hasOwnName(must(typedSite(`${word}.example.com`))));
  expect(known).toEqual([]);
  expect(words.filter((word) => isForOthers(must(typedSite(`${word}.example.com`))))).toEqual([]);
});
