import type { FieldTerm } from './term.ts';

/** Hungarian, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', '(?:ellenorzo|hitelesito|hitelesitesi)[- ]?(?:kod|jelszo)', 'Hungarian sign-in pages'],
  ['certain', '(?:ellenorzesi|megerositesi|azonositasi)[- ]?(?:kod|jelszo)', ''],
  ['certain', '(?:megerosito|azonosito|egyszeri|belepesi|sms)[- ]?(?:kod|jelszo)', 'Swedish sign-in pages'],
  ['certain', 'egyszer hasznalatos', 'Hungarian sign-in pages'],
  ['certain', 'hatjegyu', ''],
  ['certain', '\\d szamjegyu', 'Hungarian sign-in pages'],
  ['known-kind', 'biztonsag', 'Hungarian sign-in pages'],
  ['second-factor', 'ketlepcs', ''],
  ['second-factor', 'ketfaktor', ''],
  ['second-factor', 'ketfazis', ''],
  ['second-factor', 'ket lepcso', ''],
  ['second-factor', 'hitelesito ?alkalmaz', 'Hungarian sign-in pages'],
  ['sent', 'kuldtunk', ''],
  ['sent', 'elkuldtuk', 'Hungarian sign-in pages'],
  ['recovery', 'helyreallit', 'Hungarian sign-in pages'],
  ['recovery', 'biztonsagi mentes', 'Hungarian sign-in pages'],
  ['recovery', 'tartalek ?kod', 'Hungarian sign-in pages'],
  ['promotion', 'kupon', 'Hungarian sign-in pages'],
  ['promotion', 'kedvezmeny', 'Hungarian sign-in pages'],
  ['postal', 'iranyitoszam', 'Hungarian sign-in pages'],
  ['other-code', 'ugyfel(?:szam|kod)', 'Hungarian sign-in pages'],
];
