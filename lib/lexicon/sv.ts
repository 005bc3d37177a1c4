import type { FieldTerm } from './term.ts';

/** Swedish, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  [
    'certain',
    '(?:verifierings|verifikations|bekraftelse|bekraeftelses|bekreftelses|autentiserings|autentificerings|verificerings|verifiserings|engangs|godkendelses|godkjennings|inloggnings|innloggings|sms-?|kontroll|tofaktor)-?(?:kode?n?|losen\\w*|passord\\w*|adgangskode\\w*|pin)\\b',
    'Swedish sign-in pages',
  ],
  ['code', 'sakerhetskod', 'messages in Swedish'],
  ['known-kind', 'aktiva', 'duckduckgo/duckduckgo-autofill test-forms/reg_centrum_cz_sig'],
  ['known-kind', 'sakerhet', 'Swedish sign-in pages'],
  ['second-factor', 'tvafaktor', ''],
  ['second-factor', 'tvasteg', ''],
  ['second-factor', 'tvastegs', ''],
  ['sent', 'skickat', 'Swedish sign-in pages'],
  ['sent', 'skicka', 'Swedish sign-in pages'],
  ['recovery', 'aterstallning', 'Swedish sign-in pages'],
  ['recovery', 'reservkod', 'Swedish sign-in pages'],
  ['recovery', 'sakerhetskopi', 'Swedish sign-in pages'],
  ['promotion', 'kampan', 'Finnish sign-in pages'],
  ['promotion', 'presentkort', 'Swedish sign-in pages'],
  ['postal', 'landskod', ''],
  ['other-code', 'kundnummer', 'Swedish sign-in pages'],
  ['soft-password', 'losenord', 'Swedish sign-in pages'],
];
