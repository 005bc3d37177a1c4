import type { FieldTerm, MessageTerm } from './term.ts';

/** Lithuanian, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', 'patvirtinimo kod', 'messages in Lithuanian'],
  ['certain', 'vienkartin', ''],
  ['code', 'kodas', 'messages in Lithuanian'],
];

/** Lithuanian, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure', '(?:patvirtinimo|prisijungimo|saugos)[ -]?(?:kod|kood|parool|paroli?)\\p{L}*', 'messages in Lithuanian'],
  ['act', 'patvirtin\\p{L}*', 'messages in Lithuanian'],
];
