import type { MessageTerm } from './term.ts';

/** Luxembourgish, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure', 'verifikatiounscode', 'messages in Luxembourgish'],
  ['tells', 'ass', 'messages in Luxembourgish'],
];
