import { expect, test } from 'vitest';
import { accountFrom, draftOf, emptyDraft } from '../../../lib/app/state/draft.ts';
import { hostsOf, withoutSite, withRule, withSites } from '../../../lib/app/state/draft-sites.ts';

const START = { sites: ['github.com'], siteRules: {}, newSite: 'x.org' };

test('hosts are read from addresses and lists, each once', () => {
  expect(hostsOf(' https://X.org/login, y.com x.org  localhost:8080')).toEqual(['x.org', 'y.com', 'localhost:8080']);
});

test('a site is added, ruled and taken away with its rule', () => {
  const added = withSites(START, ['x.org', 'github.com']);
  expect(added).toEqual({ sites: ['github.com', 'x.org'], siteRules: {}, newSite: '' });
  const ruled = withRule(withRule(added, 'x.org', 'host'), 'github.com', 'never');
  expect(ruled.siteRules).toEqual({ 'x.org': 'host', 'github.com': 'never' });
  expect(withRule(ruled, 'x.org', undefined).siteRules).toEqual({ 'github.com': 'never' });
  expect(withoutSite(ruled, 'x.org')).toMatchObject({ sites: ['github.com'], siteRules: { 'github.com': 'never' } });
});

test('what stands in the field counts for an account without a site, and never beside another', () => {
  const draft = { ...emptyDraft(), key: 'S3K3TPI5MYA2M67V' };
  expect(accountFrom({ ...draft, newSite: 'x.org' }).sites).toEqual(['x.org']);
  expect(accountFrom({ ...draft, ...START }).sites).toEqual(['github.com']);
});

test('rules survive being a draft', () => {
  const made = accountFrom({ ...emptyDraft(), key: 'S3K3TPI5MYA2M67V', ...withRule(START, 'github.com', 'host') });
  expect(accountFrom(draftOf(made), made)).toEqual(made);
});
