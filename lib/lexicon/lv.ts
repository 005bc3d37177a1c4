import type { FieldTerm, MessageTerm } from './term.ts';

/** Latvian, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', 'apstiprinajuma kod', 'keycloakify/keycloakify login/i18n/.../lv.ts'],
  ['certain', 'vienreizej', 'keycloakify/keycloakify login/i18n/.../lv.ts'],
  ['certain', '(?:verifikacijas|parbaudes) kod', 'mediawiki extensions/OATHAuth/i18n/lv.json'],
  ['code', 'kods', 'ugzv/CodeCatch'],
];

/** Latvian, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['commerce', 'pasūtījums ir gatavs', 'messages in Latvian'],
  ['sure', 'apstiprinājuma (?:kod|parol)\\p{L}*', 'keycloakify/keycloakify login/i18n/.../lv.ts'],
  ['sure', 'vienreiz\\p{L}+ \\p{L}+', 'keycloakify/keycloakify login/i18n/.../lv.ts'],
  ['sure', '(?:patikros|apstiprinājuma)[ -]?kod\\p{L}*', 'keycloakify/keycloakify login/i18n/.../lv.ts'],
  ['sure', 'pārbaudes[ -]?(?:kod|kood|parool|paroli?)\\p{L}*', 'ugzv/CodeCatch'],
  ['sure', 'vienreizēj\\p{L}+', 'keycloakify/keycloakify login/i18n/.../lv.ts'],
  ['plain-run-on', '(?<![\\p{L}\\p{N}_])(?:kodą|kods|kodi)(?![\\p{L}_])', 'mediawiki extensions/OATHAuth/i18n/lv.json'],
  ['act', 'apstiprin\\p{L}*', 'keycloakify/keycloakify login/i18n/.../lv.ts'],
  ['commerce', 'pakomāt\\p{L}*', 'messages in Latvian'],
  ['commerce', 'sūtījum\\p{L}*', 'chromium locales/lv.pak'],
  ['act', 'pieteik\\p{L}+', 'keycloakify/keycloakify login/i18n/.../lv.ts'],
  ['act', 'ielogo\\p{L}+', 'messages in Latvian'],
  ['verb', 'izmanto\\p{L}*', 'keycloakify/keycloakify login/i18n/.../lv.ts'],
  ['commerce', 'kurjer\\p{L}*', 'messages in Latvian'],
  ['code-part', 'kods', 'keycloakify/keycloakify login/i18n/.../lv.ts'],
  ['sure', '(?:drošības|piekļuves|aktivizācijas|autentifikācijas|reģistrācijas|sms) kod\\p{L}+', 'messages in Latvian'],
  ['sure', '(?:pagaidu|īslaicīg\\p{L}+) parole', 'mediawiki languages/i18n/lv.json'],
  ['verb', '(?:ieraksti|lietojiet|ievad)\\p{L}*', 'keycloakify/keycloakify login/i18n/.../lv.ts'],
  ['act', '(?:aktiviz|turpin|pārbaud)\\p{L}+', 'keycloakify/keycloakify login/i18n/.../lv.ts'],
  ['commerce', 'dāvanu karte', 'messages in Latvian'],
  [
    'other-code-run-on',
    '(?:saņemšanas|atlaižu|rezervācijas|durvju|atlaides|pakas|izņemšanas|preces) kods',
    'chromium locales/lv.pak',
  ],
  ['commerce', 'skapīt\\p{L}+', 'messages in Latvian'],
  ['act', 'parakstīt\\p{L}*', 'chromium locales/lv.pak'],
  ['other-code', '(?:kļūdas|klienta|personas|uzaicinājuma|dāvanu kartes|pasūtījuma) kods', 'chromium locales/lv.pak'],
];
