import { expect, test } from 'vitest';
import { makeAccount } from '../../../lib/otp/account.ts';
import { editOf, joinSites, keepCounters } from '../../../lib/otp/merge.ts';

const secret = Uint8Array.of(1, 2, 3);
const hotp = makeAccount({ type: 'hotp', secret, counter: 7, issuer: 'Bank' });

test('a counter never goes back behind one that was used', () => {
  const others = [makeAccount({ type: 'hotp', secret: Uint8Array.of(9), counter: 2 }), makeAccount({ secret })];
  const next = keepCounters([hotp, ...others], [{ ...hotp, counter: 3 }, { ...hotp, counter: 12 }, ...others]);
  expect(next.map(({ counter }) => counter)).toEqual([7, 12, 2, 0]);
});

test('an edit changes what was edited, and nothing that happened meanwhile', () => {
  const now = { ...hotp, counter: 9, favorite: true, sites: ['bank.example'] };
  expect(editOf(now, hotp, { ...hotp, issuer: 'My bank', tags: ['money'] })).toEqual({
    ...now,
    issuer: 'My bank',
    tags: ['money'],
  });
  expect(editOf(now, hotp, { ...hotp, counter: 4 }).counter).toBe(4);
  expect(editOf(now, hotp, { ...hotp, secret: Uint8Array.of(5) }).secret).toEqual(Uint8Array.of(5));
});

test('of sites and tags each is a change of its own', () => {
  const before = { ...hotp, tags: ['work', 'bank'], sites: ['a.example'] };
  const now = { ...before, tags: ['work', 'bank', 'new'], sites: ['a.example', 'bound.example'] };
  const after = { ...before, tags: ['bank', 'money'], sites: ['a.example', 'b.example'] };
  const merged = editOf(now, before, after);
  expect(merged.tags).toEqual(['bank', 'money', 'new']);
  expect(merged.sites).toEqual(['a.example', 'b.example', 'bound.example']);
  expect(editOf({ ...before, tags: ['bank'] }, before, { ...before, tags: ['work', 'bank', 'x'] }).tags).toEqual([
    'bank',
    'x',
  ]);
});

test('sites that are joined are as many as an account may have', () => {
  const many = Array.from({ length: 64 }, (_, i) => `${i}.example`);
  expect(joinSites(['a.example'], ['b.example', 'a.example'])).toEqual(['a.example', 'b.example']);
  expect(joinSites(many, ['one.more'])).toEqual(many);
});
