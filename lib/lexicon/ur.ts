import type { MessageTerm } from './term.ts';

/** Urdu, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure-run-on', 'او ?ٹی ?پی', 'messages in Urdu'],
  ['plain', 'کوڈ', 'messages in Urdu'],
];
