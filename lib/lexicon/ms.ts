import type { FieldTerm, MessageTerm } from './term.ts';

/** Malay, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [['certain', 'kod pengesahan', 'messages in Indonesian']];

/** Malay, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure', '(?:kode|kod|sandi|kata sandi) pengesahan', 'messages in Malay'],
  ['plain', 'tac', 'messages in Malay'],
  ['label', 'pesanan', 'messages in Malay'],
];
