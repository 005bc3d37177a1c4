import type { FieldTerm, MessageTerm } from './term.ts';

/** Azerbaijani, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', 'tesdiqleme kod', 'duckduckgo/duckduckgo-autofill test-forms/login_e_taxes_gov_'],
  ['certain', 'birdefelik', 'unproven'],
  ['second-factor', 'ikimerhel', 'unproven'],
];

/** Azerbaijani, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['code-part', 'kod\\p{L}{0,4}', 'messages in Azerbaijani'],
  ['act', 'giriş', 'messages in Azerbaijani'],
  ['sure', '(?:təhlükəsizlik|tesdiq) kod\\p{L}+', 'messages in Azerbaijani'],
  ['verb', 'daxil edin', 'messages in Azerbaijani'],
  ['act', 'təsdiq', 'messages in Azerbaijani'],
  ['other-code-run-on', 'endirim kodu', 'messages in Azerbaijani'],
];
