import type { FieldTerm } from './term.ts';

/** Azerbaijani, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', 'tesdiqleme kod', 'duckduckgo/duckduckgo-autofill test-forms/login_e_taxes_gov_'],
  ['certain', 'birdefelik', ''],
  ['second-factor', 'ikimerhel', ''],
];
