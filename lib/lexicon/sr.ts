import type { MessageTerm } from './term.ts';

/** Serbian, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure', 'jednokratn\\p{L}* lozin\\p{L}*', 'messages in Serbian'],
  ['sure', 'код за потврду', 'messages in Serbian'],
  ['sure', 'код потврде', 'unproven'],
  ['commerce', 'pošiljk\\p{L}+', 'messages in Serbian'],
  ['act', 'потврд\\p{L}+', 'messages in Serbian'],
];
