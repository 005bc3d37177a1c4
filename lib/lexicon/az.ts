import type { FieldTerm, MessageTerm } from './term.ts';

/** Azerbaijani, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', 'tesdiqleme kod', 'duckduckgo/duckduckgo-autofill test-forms/login_e_taxes_gov_'],
  ['certain', 'birdefelik', 'mediawiki extensions/OATHAuth/i18n/az.json'],
];

/** Azerbaijani, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['code-part', 'kod\\p{L}{0,4}', 'mediawiki extensions/OATHAuth/i18n/az.json'],
  ['act', 'giriş', 'mediawiki extensions/OATHAuth/i18n/az.json'],
  ['sure', '(?:təhlükəsizlik|tesdiq) kod\\p{L}+', 'messages in Azerbaijani'],
  ['verb', 'daxil edin', 'mediawiki extensions/OATHAuth/i18n/az.json'],
  ['act', 'təsdiq', 'mediawiki extensions/OATHAuth/i18n/az.json'],
  ['other-code-run-on', 'endirim kodu', 'messages in Azerbaijani'],
  ['other-code', '(?:xəta|poçt|sifariş|müştəri|dəvət) kodu', 'phpmyadmin/phpmyadmin po/az.po'],
];
