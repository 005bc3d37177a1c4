import type { FieldTerm, MessageTerm } from './term.ts';

/** Latvian, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', 'apstiprinajuma kod', 'unproven'],
  ['certain', 'vienreizej', 'unproven'],
  ['certain', '(?:verifikacijas|parbaudes) kod', 'test pages: few words'],
  ['code', 'kods', 'ugzv/CodeCatch'],
];

/** Latvian, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['commerce', 'pasūtījums ir gatavs', 'messages in Latvian'],
  ['sure', 'apstiprinājuma (?:kod|parol)\\p{L}*', 'messages in Latvian'],
  ['sure', 'vienreiz\\p{L}+ \\p{L}+', 'messages in Latvian'],
  ['sure', '(?:patikros|apstiprinājuma)[ -]?kod\\p{L}*', 'messages in Latvian'],
  ['sure', 'pārbaudes[ -]?(?:kod|kood|parool|paroli?)\\p{L}*', 'ugzv/CodeCatch'],
  ['sure', 'vienreizēj\\p{L}+', 'messages in Latvian'],
  ['plain-run-on', '(?<![\\p{L}\\p{N}_])(?:kodą|kods|kodi)(?![\\p{L}_])', 'messages in Latvian'],
  ['act', 'apstiprin\\p{L}*', 'messages in Latvian'],
  ['commerce', 'pakomāt\\p{L}*', 'messages in Latvian'],
  ['commerce', 'sūtījum\\p{L}*', 'messages in Latvian'],
  ['commerce', 'paka', 'unproven'],
  ['act', 'pieteik\\p{L}+', 'messages in Latvian'],
  ['act', 'ielogo\\p{L}+', 'messages in Latvian'],
  ['verb', 'izmanto\\p{L}*', 'messages in Latvian'],
  ['commerce', 'kurjer\\p{L}*', 'messages in Latvian'],
  ['code-part', 'kods', 'messages in Latvian'],
  ['sure', '(?:drošības|piekļuves|aktivizācijas|autentifikācijas|reģistrācijas|sms) kod\\p{L}+', 'messages in Latvian'],
  ['sure', '(?:pagaidu|īslaicīg\\p{L}+) parole', 'messages in Latvian'],
  ['verb', '(?:ieraksti|lietojiet|ievad)\\p{L}*', 'messages in Latvian'],
  ['act', '(?:aktiviz|turpin|pārbaud)\\p{L}+', 'messages in Latvian'],
  ['commerce', 'dāvanu karte', 'messages in Latvian'],
  [
    'other-code-run-on',
    '(?:saņemšanas|atlaižu|rezervācijas|durvju|atlaides|pakas|izņemšanas|preces) kods',
    'messages in Latvian',
  ],
  ['commerce', 'skapīt\\p{L}+', 'messages in Latvian'],
  ['act', 'parakstīt\\p{L}*', 'messages in Latvian'],
];
