import type { MessageTerm } from './term.ts';

/** Macedonian, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure', 'код за потврда', 'messages in Macedonian'],
  ['sure', 'код за верификација', 'messages in Macedonian'],
  ['sure', 'код за потврд\\p{L}+', 'messages in Macedonian'],
];
