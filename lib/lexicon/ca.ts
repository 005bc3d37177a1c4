import type { FieldTerm, MessageTerm } from './term.ts';

/** Catalan, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', 'codi de (?:verificacio|autenticacio|confirmacio)', 'keycloakify/keycloakify login/i18n/.../ca.ts'],
  ['code', 'codi', 'keycloakify/keycloakify login/i18n/.../ca.ts'],
];

/** Catalan, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure', "contrasenya (?:\\p{L}{1,5}[ '’]){0,2}un sol [uú]s", 'keycloakify/keycloakify login/i18n/.../ca.ts'],
  ['sure', "contrasenya (?:\\p{L}{1,5}[ '’]){0,2}temporal", 'mediawiki languages/i18n/ca.json'],
  ['sure', "codi (?:\\p{L}{1,5}[ '’]){0,2}verific\\p{L}+", 'keycloakify/keycloakify login/i18n/.../ca.ts'],
  ['sure', "codi (?:\\p{L}{1,5}[ '’]){0,2}valida\\p{L}+", 'messages in Catalan'],
  ['sure', "codi (?:\\p{L}{1,5}[ '’]){0,2}confirma\\p{L}+", 'mediawiki languages/i18n/ca.json'],
  ['sure', "codi (?:\\p{L}{1,5}[ '’]){0,2}seguretat", 'clerk/javascript localizations/src/ca-ES.ts'],
  ['sure', "codi (?:\\p{L}{1,5}[ '’]){0,2}autenti\\p{L}+", 'keycloakify/keycloakify login/i18n/.../ca.ts'],
  ['sure', "codi (?:\\p{L}{1,5}[ '’]){0,2}acc[eé]s", 'keycloakify/keycloakify login/i18n/.../ca.ts'],
  ['sure', "codi (?:\\p{L}{1,5}[ '’]){0,2}activa\\p{L}+", 'clerk/javascript localizations/src/ca-ES.ts'],
  ['sure', "codi (?:\\p{L}{1,5}[ '’]){0,2}d['’]un sol [uú]s", 'keycloakify/keycloakify login/i18n/.../ca.ts'],
  ['plain', 'codi', 'keycloakify/keycloakify login/i18n/.../ca.ts'],
  ['other-code-run-on', 'codi (?:\\p{L}{1,5}\\.? ){0,2}client\\p{L}*', 'tryton/purchase locale/ca.po'],
  ['other-code-run-on', 'codi (?:\\p{L}{1,5}\\.? ){0,2}botiga', 'template in public code'],
  ['other-code-run-on', 'codi (?:\\p{L}{1,5}\\.? ){0,2}porta', 'template in public code'],
  ['other-code-run-on', 'codi (?:\\p{L}{1,5}\\.? ){0,2}reserva', 'chromium locales/ca.pak'],
  [
    'other-code-run-on',
    'codi (?:\\p{L}{1,5}\\.? ){0,2}comanda',
    'pretix/pretix src/pretix/locale/ca/LC_MESSAGES/django.po',
  ],
  ['other-code-run-on', 'codi (?:\\p{L}{1,5}\\.? ){0,2}producte', 'tryton/product locale/ca.po'],
  ['other-code-run-on', 'codi (?:\\p{L}{1,5}\\.? ){0,2}descompte', 'messages in Catalan'],
  ['support', 'compart\\p{L}+', 'redmine/redmine config/locales/ca.yml'],
  ['sent', 'envi[aoó]\\p{L}*', 'keycloakify/keycloakify login/i18n/.../ca.ts'],
  ['sent', 'mandamos', 'template in public code'],
  ['label', 'comand\\p{L}+', 'chromium locales/ca.pak'],
  ['sure', 'codi (?:\\p{L}{1,5} ){0,2}(?:temporal|sessió)', 'mediawiki languages/i18n/ca.json'],
  ['verb', '(?:fes servir|escriu|utilitza)', 'clerk/javascript localizations/src/ca-ES.ts'],
  ['act', '(?:continuar|confirmar|verificar)', 'keycloakify/keycloakify login/i18n/.../ca.ts'],
  ['other-code', "codi d['’](?:error|invitació)", 'chromium locales/ca.pak'],
];
