import type { FieldTerm, MessageTerm } from './term.ts';

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

/** Hungarian, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['plain', 'jelsz[óo]\\p{L}*', 'messages in Hungarian'],
  [
    'other-code-run-on',
    '(?:átvételi|csomag|vevő|ügyfél|termék|foglalás[i]?|kapu|kupon) ?kód\\p{L}*',
    'messages in Hungarian',
  ],
  ['other-code-run-on', '(?:bolt|partner|dolgozói|ország|fiók|tranzakciós|szoba|ajtó) ?kód\\p{L}*', ''],
  [
    'other-code-run-on',
    '(?:slevov|promo|kupon|vonal|akci|hiba|ajándék|čárov|čiarov)\\p{L}*kód\\p{L}*',
    'messages in Hungarian',
  ],
  ['act', 'bejelentkez\\p{L}+', 'messages in Hungarian'],
  ['support', 'érvényes', 'messages in Hungarian'],
  ['support', 'valabil', ''],
  ['label', 'rendelés\\p{L}*', 'messages in Hungarian'],
  ['label', 'számla\\p{L}*', 'messages in Hungarian'],
  ['label', 'foglalás\\p{L}*', 'messages with other codes'],
  ['label', 'csomag\\p{L}*', 'messages in Hungarian'],
  ['label', 'ügyfél\\p{L}*', 'messages in Hungarian'],
  ['label', 'kártya', 'messages with other codes'],
  ['label', 'végződő', ''],
  ['label', 'hívja', ''],
  ['label', 'összeg', 'messages in Hungarian'],
];
