import type { FieldTerm, MessageTerm } from './term.ts';

/** Serbian, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', 'верификациони код', 'test pages: few words'],
  ['certain', 'код за (?:потврду|верификацију|проверу)', 'mediawiki extensions/OATHAuth/i18n/sr-ec.json'],
];

/** Serbian, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['commerce', 'porudžbina je spremna', 'messages in Serbian'],
  ['sure', 'jednokratn\\p{L}* lozin\\p{L}*', 'mediawiki extensions/OATHAuth/i18n/sh-latn.json'],
  ['sure', 'код потврде', 'template in public code'],
  ['commerce', 'pošiljk\\p{L}+', 'messages in Serbian'],
  ['act', 'потврд\\p{L}+', 'mediawiki extensions/OATHAuth/i18n/sr-ec.json'],
  ['sure', '(?:верификациони|безбедносни|приступни|једнократни|привремени) код', 'messages in Serbian'],
  ['sure', 'код за (?:пријаву|потврду|верификацију)', 'mediawiki extensions/OATHAuth/i18n/sr-ec.json'],
  ['sure', '(?:једнократна|привремена) лозинка', 'mediawiki extensions/OATHAuth/i18n/sr-ec.json'],
  ['sure', '(?:bezbednosni|pristupni|sms)[ -]kod', 'clerk/javascript localizations/src/sr-RS.ts'],
  ['sure', 'šifr\\p{L} za jednokratn\\p{L}+ \\p{L}+', 'messages in Serbian'],
  ['sure', 'jednokratn\\p{L} (?:šifr|lozink)\\p{L}+', 'mediawiki extensions/OATHAuth/i18n/sh-latn.json'],
  ['plain', 'šifra', 'messages in Serbian'],
  ['verb', '(?:користи|унеси|упиши|укуцај)(?:те)?', 'mediawiki extensions/OATHAuth/i18n/sr-ec.json'],
  ['verb', '(?:ukucajte|upišite|unesite|koristite)', 'mediawiki extensions/OATHAuth/i18n/sh-latn.json'],
  ['act', 'пријав\\p{L}+', 'clerk/javascript localizations/src/sr-RS.ts'],
  ['act', 'настав\\p{L}+', 'mediawiki extensions/OATHAuth/i18n/sr-ec.json'],
  ['act', 'aktivira\\p{L}+', 'redmine/redmine config/locales/sr-YU.yml'],
  ['other-code-run-on', 'код за (?:преузимање|попуст)', 'messages in Serbian'],
  ['other-code', 'бар код', 'messages in Serbian'],
];
