import type { FieldTerm } from './term.ts';

/** Bulgarian, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', 'код за (?:потвърждение|проверка)', 'messages in Bulgarian'],
  ['code', 'код', 'Russian sign-in pages'],
  ['second-factor', 'двустъп', ''],
];
