import type { MessageTerm } from './term.ts';

/** Kazakh, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure', 'растау код\\p{L}*', 'messages in Kazakh'],
  ['act', 'кіру', 'messages in Kazakh'],
];
