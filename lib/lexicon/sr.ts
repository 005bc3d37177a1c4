import type { FieldTerm, MessageTerm } from './term.ts';

/** Serbian, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', 'верификациони код', 'test pages: few words'],
  ['certain', 'код за (?:потврду|верификацију|проверу)', 'messages in Serbian'],
];

/** Serbian, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['commerce', 'porudžbina je spremna', 'messages in Serbian'],
  ['sure', 'jednokratn\\p{L}* lozin\\p{L}*', 'messages in Serbian'],
  ['sure', 'код потврде', 'unproven'],
  ['commerce', 'pošiljk\\p{L}+', 'messages in Serbian'],
  ['act', 'потврд\\p{L}+', 'messages in Serbian'],
  ['sure', '(?:верификациони|безбедносни|приступни|једнократни|привремени) код', 'messages in Serbian'],
  ['sure', 'код за (?:пријаву|потврду|верификацију)', 'messages in Serbian'],
  ['sure', '(?:једнократна|привремена) лозинка', 'messages in Serbian'],
  ['sure', '(?:bezbednosni|pristupni|sms)[ -]kod', 'messages in Serbian'],
  ['sure', 'šifr\\p{L} za jednokratn\\p{L}+ \\p{L}+', 'messages in Serbian'],
  ['sure', 'jednokratn\\p{L} (?:šifr|lozink)\\p{L}+', 'messages in Serbian'],
  ['plain', 'šifra', 'messages in Serbian'],
  ['verb', '(?:користи|унеси|упиши|укуцај)(?:те)?', 'messages in Serbian'],
  ['verb', '(?:ukucajte|upišite|unesite|koristite)', 'messages in Serbian'],
  ['act', 'пријав\\p{L}+', 'messages in Serbian'],
  ['act', 'настав\\p{L}+', 'messages in Serbian'],
  ['act', 'aktivira\\p{L}+', 'messages in Serbian'],
  ['other-code-run-on', 'код за (?:преузимање|попуст)', 'messages in Serbian'],
];
