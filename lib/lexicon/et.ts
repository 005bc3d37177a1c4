import type { FieldTerm } from './term.ts';

/** Estonian, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', 'kinnituskood', ''],
  ['certain', 'uhekordne', ''],
  ['code', 'koodi\\p{L}{0,2}', 'Finnish sign-in pages'],
  ['code', 'kood', ''],
];
