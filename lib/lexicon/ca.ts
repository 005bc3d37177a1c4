import type { FieldTerm } from './term.ts';

/** Catalan, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', 'codi de (?:verificacio|autenticacio|confirmacio)', 'messages in Catalan'],
  ['code', 'codi', 'messages in Catalan'],
];
