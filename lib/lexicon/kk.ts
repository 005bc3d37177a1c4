import type { MessageTerm } from './term.ts';

/** Kazakh, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure', 'растау код\\p{L}*', 'clerk/javascript localizations/src/kk-KZ.ts'],
  ['act', 'кіру', 'clerk/javascript localizations/src/kk-KZ.ts'],
  ['sure', 'бір реттік (?:құпия ?сөз|код|пароль)', 'messages in Kazakh'],
  ['sure', '(?:қауіпсіздік|белсендіру|тексеру) коды', 'messages in Kazakh'],
  ['other-code-run-on', 'жеңілдік коды', 'messages in Kazakh'],
  ['other-code', '(?:қате|клиент|тапсырыс) коды', 'messages in Kazakh'],
  ['plain', 'код(?:ты|ын|ыңыз)', 'clerk/javascript localizations/src/kk-KZ.ts'],
  ['act', '(?:растау|кіру) үшін', 'clerk/javascript localizations/src/kk-KZ.ts'],
];
