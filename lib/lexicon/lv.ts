import type { FieldTerm, MessageTerm } from './term.ts';

/** Latvian, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', 'apstiprinajuma kod', ''],
  ['certain', 'vienreizej', ''],
  ['code', 'kods', 'ugzv/CodeCatch'],
];

/** Latvian, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure', 'vienreiz\\p{L}+ \\p{L}+', 'messages with other codes'],
  ['sure', 'vienkartin\\p{L}+ \\p{L}+', 'messages with other codes'],
  ['sure', '(?:patikros|apstiprinājuma)[ -]?(?:kod|kood|parool|paroli?)\\p{L}*', 'messages with other codes'],
  ['sure', '(?:verifikācijas|drošības|pārbaudes|piekļuves)[ -]?(?:kod|kood|parool|paroli?)\\p{L}*', 'ugzv/CodeCatch'],
  ['sure', '(?:autorizācijas|autentifikācijas)[ -]?(?:kod|kood|parool|paroli?)\\p{L}*', ''],
  ['sure', 'vienreizēj\\p{L}+', 'messages with other codes'],
  ['plain-run-on', '(?<![\\p{L}\\p{N}_])\\p{L}{0,24}-?(?:kodą|kods|kodi)(?![\\p{L}_])', 'ugzv/CodeCatch'],
  ['act', 'apstiprin\\p{L}*', 'messages with other codes'],
];
