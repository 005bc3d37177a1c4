import type { MessageTerm } from './term.ts';

/** Basque, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure', '(?:egiaztapen|baieztapen|segurtasun)[ -]kode\\p{L}*', 'messages in Basque'],
];
