import type { MessageTerm } from './term.ts';

/** Kazakh, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure', 'растау код\\p{L}*', 'messages in Kazakh'],
  ['act', 'кіру', 'messages in Kazakh'],
  ['sure', 'бір реттік (?:құпиясөз|код|пароль)', 'messages in Kazakh'],
  ['sure', '(?:қауіпсіздік|белсендіру|тексеру) коды', 'messages in Kazakh'],
  ['other-code-run-on', 'жеңілдік коды', 'messages in Kazakh'],
];
