import type { FieldTerm } from './term.ts';

/** Latvian, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', 'apstiprinajuma kod', ''],
  ['certain', 'vienreizej', ''],
  ['code', 'kods', 'ugzv/CodeCatch'],
];
