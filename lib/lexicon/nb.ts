import type { FieldTerm } from './term.ts';

/** Norwegian, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', '(?:\\d|sex|seks)[- ]?(?:siffrig|sifret|cifret|siffer)', 'Swedish sign-in pages'],
  ['code', 'sikkerhetskode', ''],
  ['second-factor', 'to-?faktor', ''],
  ['second-factor', 'totrin', ''],
  ['second-factor', 'to-?trinn', ''],
  ['second-factor', 'autentiserings-?app', 'Swedish sign-in pages'],
  ['sent', 'sendt', 'Danish sign-in pages'],
  ['one-time', 'engangs', 'Swedish sign-in pages'],
  ['recovery', 'reserve-?kode', 'Danish sign-in pages'],
  ['recovery', 'gjenopprett', 'Norwegian sign-in pages'],
  ['promotion', 'verdikode', 'Norwegian sign-in pages'],
  ['postal', 'postnummer', 'Swedish sign-in pages'],
  ['postal', 'landekode', ''],
  ['other-code', 'kundenummer', 'Danish sign-in pages'],
];
