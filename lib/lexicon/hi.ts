import type { FieldTerm } from './term.ts';

/** Hindi, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', 'सत्यापन कोड', 'messages in Hindi'],
  ['certain', 'ओटीपी', 'messages in Hindi'],
  ['certain', 'वन टाइम', ''],
  ['code', 'कोड', 'messages in Hindi'],
  ['second-factor', 'दो[- ]?(?:कारक|चरण)', ''],
  ['second-factor', 'hai (?:buoc|yeu to|lop)', ''],
  ['second-factor', 'dua (?:langkah|faktor)', ''],
];
