import type { MessageTerm } from './term.ts';

/** Macedonian, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure', 'код за потврд\\p{L}+', 'messages in Macedonian'],
  ['sure', '(?:безбедносен|верификациски|сигурносен|еднократен) код', 'messages in Macedonian'],
  ['sure', 'код за (?:најава|пристап|верификација|потврда)', 'messages in Macedonian'],
  ['sure', '(?:еднократна|привремена) лозинка', 'messages in Macedonian'],
  ['verb', '(?:користете|внесете|впишете)', 'messages in Macedonian'],
  ['act', '(?:најава|потврди\\p{L}*|продолж\\p{L}+)', 'messages in Macedonian'],
  ['other-code-run-on', 'код за (?:попуст|подигнување)', 'messages in Macedonian'],
];
