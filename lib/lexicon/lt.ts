import type { FieldTerm } from './term.ts';

/** Lithuanian, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', 'patvirtinimo kod', 'messages in Lithuanian'],
  ['certain', 'vienkartin', ''],
  ['code', 'kodas', 'messages in Lithuanian'],
];
