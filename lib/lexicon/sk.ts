import type { FieldTerm, MessageTerm } from './term.ts';

/** Slovak, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', '(?:overovaci|potvrzovaci|potvrdzovaci|jednorazov)\\w* kod', 'chromium locales/sk.pak'],
  ['second-factor', 'dvojfaktor', 'mediawiki extensions/OATHAuth/i18n/sk.json'],
  ['recovery', 'zaloznych', 'clerk/javascript localizations/src/sk-SK.ts'],
  ['second-factor', 'dvojfaz', 'auth0/lock src/i18n/sk.js'],
];

/** Slovak, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['plain-run-on', '(?<![\\p{L}\\p{N}_])(?:kód\\p{L}{0,5}|kods|kodas)(?![\\p{L}_])', 'chromium locales/sk.pak'],
  ['act', 'ověř\\p{L}+', 'keycloakify/keycloakify login/i18n/.../sk.ts'],
  ['support', 'platí', 'chromium locales/sk.pak'],
  ['commerce', 'zásiel\\p{L}+', 'chromium locales/sk.pak'],
  ['commerce', 'vyzdvihnut\\p{L}*', 'chromium locales/sk.pak'],
  ['commerce', 'sleva', 'messages in Slovak'],
  ['label', 'objednávk\\p{L}+', 'chromium locales/sk.pak'],
  ['label', 'zavolajte', 'chromium locales/sk.pak'],
  ['act', 'prihlás\\p{L}+', 'keycloakify/keycloakify login/i18n/.../sk.ts'],
  ['act', 'potvrd\\p{L}+', 'keycloakify/keycloakify login/i18n/.../sk.ts'],
  ['verb', 'použite', 'keycloakify/keycloakify login/i18n/.../sk.ts'],
  ['commerce', 'kuriér\\p{L}*', 'messages in Slovak'],
  ['sure', '(?:prístupov|registrač|autentifikač|dočasn|sms)\\p{L}*[ -]kód\\p{L}*', 'chromium locales/sk.pak'],
  ['verb', '(?:vlož|napíš|zadaj)\\p{L}*', 'keycloakify/keycloakify login/i18n/.../sk.ts'],
  ['act', '(?:aktivác|registrác|overen|obnoven)\\p{L}+', 'keycloakify/keycloakify login/i18n/.../sk.ts'],
  ['commerce', 'darčekov\\p{L}+', 'messages in Slovak'],
  ['other-code-run-on', 'čiarov\\p{L}+ kód', 'KDE/kdepim-addons po/sk/messageviewer_bodypartformatter_pkpass.po'],
  ['other-code-run-on', 'zľavov\\p{L}* (?:kod|kód)\\p{L}*', 'messages in Slovak'],
  ['sure', '(?:sms|jednorazov\\p{L}*|autorizačn\\p{L}*) kľúč\\p{L}*', 'messages in Slovak'],
  ['commerce', 'objednávka je pripraven\\p{L}*', 'messages in Slovak'],
  ['other-code', 'kód na prevzatie', 'messages in Slovak'],
];
