import { expect, test } from 'vitest';
import { fold, search } from '../../../lib/app/state/search.ts';

const account = (issuer: string, account = '', tags: string[] = [], sites: string[] = []) => ({
  issuer,
  account,
  tags,
  sites,
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
  account('Bäckerei Müller', 'kasse'),
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
])('%j finds %j', (query, issuers) => expect(found(query)).toEqual(issuers));
