import type { FieldTerm } from './term.ts';

/** Croatian, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', '(?:verifikacijs|jednokratn|potvrdn)\\w* (?:kod|koda|lozinka)', ''],
  ['certain', '(?:autentifikacijs|verifikacion)\\w* (?:kod|koda|lozinka)', 'ugzv/CodeCatch'],
  ['certain', 'kod za (?:potvrdu|verifikaciju|provjeru)', 'messages in Croatian'],
  ['second-factor', 'dvofaktor', ''],
  ['second-factor', 'dvostrank', ''],
  ['second-factor', 'dvostupanj', ''],
];
