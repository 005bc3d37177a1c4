import type { FieldTerm, MessageTerm } from './term.ts';

/** Slovene, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', 'potrditvena koda', 'ugzv/CodeCatch'],
  ['certain', 'koda za (?:preverjanje|potrditev)', 'chromium locales/sl.pak'],
];

/** Slovenian, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure', 'potrditven\\p{L}* kód\\p{L}*', 'chromium locales/sl.pak'],
  ['sure', 'varnostn\\p{L}* kód\\p{L}*', 'chromium locales/sl.pak'],
  ['sure', 'koda za (?:potvrdu|prijavu|provjeru|potrditev)', 'messages in Slovenian'],
  ['sure', 'enkratn\\p{L}* (?:gesl|kod|pin)\\p{L}*', 'mediawiki extensions/OATHAuth/i18n/sl.json'],
  ['plain', 'gesl[oa]', 'mediawiki extensions/OATHAuth/i18n/sl.json'],
  ['plain-run-on', '(?<![\\p{L}\\p{N}_])(?:kodin\\p{L}{0,3}|kodn?i|koda)(?![\\p{L}_])', 'chromium locales/sl.pak'],
  ['act', 'potrdi\\p{L}*', 'mediawiki extensions/OATHAuth/i18n/sl.json'],
  ['commerce', 'paketnik\\p{L}*', 'messages in Slovenian'],
  ['commerce', 'prevzem\\p{L}*', 'chromium locales/sl.pak'],
  ['commerce', 'pošiljk\\p{L}*', 'chromium locales/sl.pak'],
  ['support', 'nikomur', 'messages in Slovenian'],
  ['code-part', 'kod[aeio]', 'mediawiki extensions/OATHAuth/i18n/sl.json'],
  [
    'sure',
    '(?:avtentikacijsk|avtorizacijsk|registracijsk|prijavn|aktivacijsk|verifikacijsk)\\p{L}+ kod\\p{L}*',
    'mediawiki extensions/OATHAuth/i18n/sl.json',
  ],
  ['sure', '(?:dostopn|kontroln|preveritven|začasn)\\p{L}+ kod\\p{L}*', 'mediawiki languages/i18n/sl.json'],
  ['sure', 'kod\\p{L} za (?:dostop|preverjanje|vstop|aktivacijo|registracijo)', 'chromium locales/sl.pak'],
  ['sure', 'začasn\\p{L}+ geslo', 'mediawiki languages/i18n/sl.json'],
  ['sure', 'sms[ -](?:koda|geslo)', 'messages in Slovenian'],
  ['sure', 'varnostn\\p{L}+ geslo', 'messages in Slovenian'],
  ['verb', '(?:vpiši|vtipkaj|uporabi|vnesi)\\p{L}*', 'mediawiki extensions/OATHAuth/i18n/sl.json'],
  ['act', '(?:prijav|preverjanj|aktivacij|registracij|nadalj)\\p{L}+', 'mediawiki extensions/OATHAuth/i18n/sl.json'],
  ['commerce', 'darilna kartica', 'messages in Slovenian'],
  ['other-code-run-on', 'črtna koda', 'messages in Slovenian'],
  ['commerce', 'naročilo je pripravljeno', 'messages in Slovenian'],
  ['other-code', 'darilna koda|koda za vrata', 'messages in Slovenian'],
  ['label', 'naročil\\p{L}+', 'messages in Slovenian'],
];
