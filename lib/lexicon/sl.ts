import type { FieldTerm, MessageTerm } from './term.ts';

/** Slovene, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', 'potrditvena koda', 'ugzv/CodeCatch'],
  ['certain', 'koda za (?:preverjanje|potrditev)', 'test pages: few words'],
];

/** Slovenian, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure', 'potrditven\\p{L}* kód\\p{L}*', 'messages in Slovenian'],
  ['sure', 'varnostn\\p{L}* kód\\p{L}*', 'messages in Slovenian'],
  ['sure', 'koda za (?:potvrdu|prijavu|provjeru|potrditev)', 'messages in Slovenian'],
  ['sure', 'enkratn\\p{L}* (?:gesl|kod|pin)\\p{L}*', 'messages in Slovenian'],
  ['plain', 'gesl[oa]', 'messages in Slovenian'],
  ['plain-run-on', '(?<![\\p{L}\\p{N}_])(?:kodin\\p{L}{0,3}|kodn?i|koda)(?![\\p{L}_])', 'messages in Slovenian'],
  ['act', 'potrdi\\p{L}*', 'messages in Slovenian'],
  ['commerce', 'paketnik\\p{L}*', 'messages in Slovenian'],
  ['commerce', 'prevzem\\p{L}*', 'messages in Slovenian'],
  ['commerce', 'pošiljk\\p{L}*', 'messages in Slovenian'],
  ['support', 'nikomur', 'messages in Slovenian'],
  ['code-part', 'kod[aeio]', 'messages in Slovenian'],
  [
    'sure',
    '(?:avtentikacijsk|avtorizacijsk|registracijsk|prijavn|aktivacijsk|verifikacijsk)\\p{L}+ kod\\p{L}*',
    'messages in Slovenian',
  ],
  ['sure', '(?:dostopn|kontroln|preveritven|začasn)\\p{L}+ kod\\p{L}*', 'messages in Slovenian'],
  ['sure', 'kod\\p{L} za (?:dostop|preverjanje|vstop|aktivacijo|registracijo)', 'messages in Slovenian'],
  ['sure', 'začasn\\p{L}+ geslo', 'messages in Slovenian'],
  ['sure', 'sms[ -](?:koda|geslo)', 'messages in Slovenian'],
  ['sure', 'varnostn\\p{L}+ geslo', 'messages in Slovenian'],
  ['verb', '(?:vpiši|vtipkaj|uporabi|vnesi)\\p{L}*', 'messages in Slovenian'],
  ['act', '(?:prijav|preverjanj|aktivacij|registracij|nadalj)\\p{L}+', 'messages in Slovenian'],
  ['commerce', 'darilna kartica', 'messages in Slovenian'],
  ['other-code-run-on', 'črtna koda', 'messages in Slovenian'],
  ['commerce', 'naročilo je pripravljeno', 'messages in Slovenian'],
];
