import type { FieldTerm } from './term.ts';

/** Turkish, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', '(?:dogrulama|onay|onaylama|tek kullanimlik) (?:kod|sifre|parola)\\w*', 'Turkish sign-in pages'],
  ['certain', '(?:tek seferlik|sms|kimlik dogrulama|giris) (?:kod|sifre|parola)\\w*', 'Turkish sign-in pages'],
  ['certain', '(?:\\d|alti) haneli', 'Turkish sign-in pages'],
  ['certain', 'uygulama\\w* (?:\\w+ )?kod', ''],
  ['certain', 'kod\\w* (?:\\w+ )?uygulama', 'Turkish sign-in pages'],
  ['code', 'guvenlik kodu', 'messages in Turkish'],
  ['known-kind', 'guvenlik', 'Turkish sign-in pages'],
  ['second-factor', 'kimlik dogrulay', 'Turkish sign-in pages'],
  ['second-factor', 'dogrulama uygulama', ''],
  ['sent', 'gonder', 'Turkish sign-in pages'],
  ['one-time', 'tek kullanim', 'Turkish sign-in pages'],
  ['recovery', 'kurtarma kod', 'Turkish sign-in pages'],
  ['recovery', 'yedek kod', 'Turkish sign-in pages'],
  ['recovery', 'acil durum kod', 'Turkish sign-in pages'],
  ['promotion', 'indirim', 'Turkish sign-in pages'],
  ['postal', 'posta kodu', 'Turkish sign-in pages'],
  ['other-code', 'musteri (?:no|num|kod)', 'Turkish sign-in pages'],
];
