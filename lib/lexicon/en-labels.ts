import type { FieldTerm } from './term.ts';

/** English words for the names of fields, boxes and the sentences around them. */
export const fieldTerms: readonly FieldTerm[] = [
  ['app', '\\bauth\\b', 'mediawiki extensions/OATHAuth/i18n/en.json'],
  ['app', 'authenticat(?:or|ion app)', 'keycloakify/keycloakify login/i18n/.../en.ts'],
  ['app', '(?:mobile|phone) app', 'clerk/javascript localizations/src/en-US.ts'],
  ['or', 'or', 'keycloakify/keycloakify login/i18n/.../en.ts'],
  [
    'login-pin',
    '\\b(?:log-? ?in|sign-? ?in|access|security|secret|personal) ?pin(?: ?code| number)?\\b',
    'test pages: near-misses',
  ],
  [
    'login-pin',
    '\\b(?:customer|member|user|online|banking|staff|employee|student) ?pin(?: ?code| number)?\\b',
    'test pages: near-misses',
  ],
  [
    'number-first',
    '(?:mobile|cell|cellphone|phone|telephone|contact|whatsapp) ?(?:phone )?(?:number|no\\b|num\\b|#|$)',
    'keycloakify/keycloakify login/i18n/.../en.ts',
  ],
  ['box', '(?:digit|character|char|box|number|input|field|pin ?code|code|otp)s?', 'chromium locales/en-GB.pak'],
  ['box-of', 'of', 'keycloakify/keycloakify login/i18n/.../en.ts'],
  [
    'bare-before',
    '(?:please )?(?:enter|type|input|insert|provide)?(?: in)? ?(?:the|your|a|this|security)?',
    'keycloakify/keycloakify login/i18n/.../en.ts',
  ],
  ['bare', '(?:code|passcode|token|otp|response)', 'keycloakify/keycloakify login/i18n/.../en.ts'],
  ['bare-after', '(?: here| below| in the (?:box|field) below| to continue| to proceed)', 'chromium locales/en-GB.pak'],
  ['required', 'required', 'keycloakify/keycloakify login/i18n/.../en.ts'],
];
