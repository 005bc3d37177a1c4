import type { FieldTerm, MessageTerm } from './term.ts';

/** Estonian, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', 'kinnituskood', ''],
  ['certain', 'uhekordne', ''],
  ['code', 'koodi\\p{L}{0,2}', 'Finnish sign-in pages'],
  ['code', 'kood', ''],
];

/** Estonian, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure', '(?:kinnitus|turva)[ -]?(?:kod|kood|parool|paroli?)\\p{L}*', 'messages in Finnish'],
  [
    'sure',
    '(?:kontroll|sisselogimis|ühekordne|autentimis)[ -]?(?:kod|kood|parool|paroli?)\\p{L}*',
    'messages with other codes',
  ],
  ['sure', '(?:staðfestingar|öryggis|auðkennis|einnota)[ -]?(?:kóð|númer)\\p{L}*', 'messages with other codes'],
  ['sure', '(?:kod\\p{L}* i|kodi) (?:verifikimit|konfirmimit|sigurisë|aktivizimit)', ''],
  ['sure', '(?:egiaztapen|baieztapen|segurtasun)[ -]kode\\p{L}*', 'messages with other codes'],
  ['plain', 'kood\\p{L}{0,3}', 'messages in Finnish'],
  ['plain', 'parool\\p{L}{0,3}', 'messages with other codes'],
  ['plain', 'slaptažod\\p{L}+', ''],
  ['plain', 'gesl[oa]', ''],
  ['plain', 'kóð\\p{L}{1,4}', ''],
  ['plain', 'msimbo', ''],
];
