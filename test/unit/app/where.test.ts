import { expect, test } from 'vitest';
import { whereRows } from '../../../lib/app/state/where.ts';
import { makeAccount } from '../../../lib/otp/account.ts';

const account = (issuer: string, ...sites: string[]) => makeAccount({ secret: new Uint8Array([1]), issuer, sites });
const all = [
  account('Zeta'),
  { ...account('GitHub', 'github.com', 'forum.github.com'), siteRules: { 'forum.github.com': 'never' as const } },
  account('Ärzte', 'clinic.example'),
];
const names = (query: string) => whereRows(all, query).map((row) => row.account.issuer);

test('lists each account with its sites and their rules, those without a site last', () => {
  expect(names('')).toEqual(['Ärzte', 'GitHub', 'Zeta']);
  expect(whereRows(all, '')[1]?.sites).toEqual([
    { site: 'github.com', reach: 'whole' },
    { site: 'forum.github.com', reach: 'never' },
  ]);
});

test('finds by name and by site', () => {
  expect([names('arz'), names('FORUM'), names('clinic'), names('nothing')]).toEqual([
    ['Ärzte'],
    ['GitHub'],
    ['Ärzte'],
    [],
  ]);
});
