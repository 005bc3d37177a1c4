import type { FieldTerm } from './term.ts';

/** Persian, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', 'کد (?:تایید|تاييد|یکبار|فعال)', 'messages in Persian'],
  ['code', 'کد', 'messages in Persian'],
];
