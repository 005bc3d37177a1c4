import type { FieldTerm, MessageTerm } from './term.ts';

/** Lithuanian, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', 'patvirtinimo kod', 'keycloakify/keycloakify login/i18n/.../lt.ts'],
  ['certain', 'vienkartin', 'keycloakify/keycloakify login/i18n/.../lt.ts'],
  ['code', 'kodas', 'keycloakify/keycloakify login/i18n/.../lt.ts'],
];

/** Lithuanian, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['commerce', 'užsakymas (?:yra )?paruoštas', 'messages in Lithuanian'],
  ['sure', 'patvirtinimo (?:kod|slaptažod)\\p{L}*', 'keycloakify/keycloakify login/i18n/.../lt.ts'],
  ['sure', '(?:patvirtinimo|prisijungimo|saugos)[ -]?kod\\p{L}*', 'keycloakify/keycloakify login/i18n/.../lt.ts'],
  ['sure', 'vienkartin\\p{L}+ \\p{L}+', 'keycloakify/keycloakify login/i18n/.../lt.ts'],
  ['plain', 'slaptažod\\p{L}+', 'keycloakify/keycloakify login/i18n/.../lt.ts'],
  ['act', 'patvirtin\\p{L}*', 'keycloakify/keycloakify login/i18n/.../lt.ts'],
  ['commerce', 'paštomat\\p{L}*', 'messages in Lithuanian'],
  ['commerce', 'atsiim\\p{L}*', 'medusajs/medusa dashboard/src/i18n/translations/lt.json'],
  ['commerce', 'siunt\\p{L}+', 'chromium locales/lt.pak'],
  ['act', 'prisijung\\p{L}+', 'keycloakify/keycloakify login/i18n/.../lt.ts'],
  ['verb', 'naudo\\p{L}+', 'keycloakify/keycloakify login/i18n/.../lt.ts'],
  ['code-part', 'kod[aąu]s?', 'keycloakify/keycloakify login/i18n/.../lt.ts'],
  ['sure', '(?:prieigos|aktyvavimo|aktyvacijos|saugumo) kod\\p{L}+', 'keycloakify/keycloakify login/i18n/.../lt.ts'],
  ['sure', '(?:autentifikavimo|registracijos|identifikavimo|sms) kod\\p{L}+', 'tryton/party locale/lt.po'],
  ['sure', 'laikin\\p{L}+ (?:kod|slaptažod)\\p{L}+', 'mediawiki languages/i18n/lt.json'],
  ['verb', '(?:surinkite|įvesk|įrašyk|naudok)\\p{L}*', 'keycloakify/keycloakify login/i18n/.../lt.ts'],
  ['act', '(?:aktyvuo|tęst|patvirtin)\\p{L}+', 'keycloakify/keycloakify login/i18n/.../lt.ts'],
  ['commerce', 'dovanų kort\\p{L}+', 'medusajs/medusa dashboard/src/i18n/translations/lt.json'],
  [
    'other-code-run-on',
    '(?:atsiėmimo|nuolaidos|pašto|rezervacijos|durų|prekės|įmonės|spintelės) kodas',
    'chromium locales/lt.pak',
  ],
  ['commerce', 'spintel\\p{L}+', 'messages in Lithuanian'],
  ['act', 'pasirašy\\p{L}+', 'chromium locales/lt.pak'],
  ['other-code', '(?:klaidos|kliento|asmens|(?:pa)?kvietimo|užsakymo|akcijos) kodas', 'chromium locales/lt.pak'],
];
