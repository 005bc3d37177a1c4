import type { MessageTerm } from './term.ts';

/** Welsh, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure', 'cod (?:dilysu|diogelwch|cadarnhau|gwirio|mynediad)', 'messages in Welsh'],
  ['sure', 'cyfrinair untro', 'messages in Welsh'],
];
