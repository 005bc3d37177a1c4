import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, hitIn, meantBy, search } from '../../../lib/otp/search.ts';

const account = (issuer: string, account = '', tags: string[] = [], sites: string[] = [], note = '') => ({
  issuer,
  account,
  tags,
  sites,
  note,
});

test.each([
  ['Größe', 'grosse'],
  ['ÉCOLE', 'ecole'],
  ['Łódź', 'lodz'],
  ['ＧｉｔＨｕｂ', 'github'],
  ['İstanbul', 'istanbul'],
  ['Ångström', 'angstrom'],
  ['Ёлка', 'елка'],
])('%s is compared as %s', (text, folded) => expect(fold(text)).toBe(folded));

const LIST = [
  account('My Git server', 'root'),
  account('GitHub', 'alice@example.com', ['Work']),
  account('Google', 'alice@gmail.com', ['Private'], ['youtube.com']),
  account('Bäckerei Müller', 'kasse', [], [], 'Alarm code 4711'),
];
const found = (query: string) => search(LIST, query).map(({ issuer }) => issuer);

test.each([
  ['', ['My Git server', 'GitHub', 'Google', 'Bäckerei Müller']],
  ['git', ['GitHub', 'My Git server']],
  ['alice work', ['GitHub']],
  ['work alice', ['GitHub']],
  ['YOUTUBE', ['Google']],
  ['muller back', ['Bäckerei Müller']],
  ['gmail git', []],
  ['4711', ['Bäckerei Müller']],
  ['gogle', ['Google']],
  ['goggle', ['Google']],
  ['gogole', ['Google']],
  ['gitgub', ['GitHub']],
  ['alcie', ['GitHub', 'Google']],
  ['xx', []],
  ['zebra', []],
])('%j finds %j', (query, issuers) => expect(found(query)).toEqual(issuers));

test('a word with one letter wrong, missing, too many, or exchanged finds its account', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcd'), minLength: 4, maxLength: 9 });
  const slip = (text: string, at: number, letter: string) => [
    text.slice(0, at) + letter + text.slice(at + 1),
    text.slice(0, at) + text.slice(at + 1),
    text.slice(0, at) + letter + text.slice(at),
    text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2),
  ];
  fc.assert(
    fc.property(word, fc.nat(8), fc.constantFrom(...'abcdz'), fc.nat(3), (text, at, letter, length) => {
      const typed = slip(text, at % text.length, letter);
      // Also while it is typed: three letters are enough.
      for (const query of typed) expect(search([account(text)], query.slice(0, 3 + length)), query).toHaveLength(1);
    }),
  );
  expect(search([account('abcdefgh')], 'zzcdefgh')).toEqual([]);
});

test.each([
  [2, 'goo', ''],
  [3, '4711', ''],
  [2, 'gogle', 'Google'],
  // The name of the account was mistyped: the issuer would be no answer.
  [1, 'alcie', 'alice@example.com'],
  [1, 'github alcie', 'alice@example.com'],
  [2, 'pirvate', 'Private'],
  [2, 'yuotube', 'youtube.com'],
])('what was meant in account %i by %s is %j', (index, query, meant) => {
  expect(meantBy(LIST[index]!, query)).toBe(meant);
});

test.each([
  ['GitHub', 'hub', 'Hub'],
  ['Bäckerei Müller', 'mull', 'Müll'],
  ['Straßenbahn', 'senb', 'ßenb'],
  ['GitHub', 'x', undefined],
])('in %s the search for %s marks %s', (text, query, marked) => {
  const hit = hitIn(text, query);
  expect(hit && text.slice(hit.from, hit.to)).toBe(marked);
});
