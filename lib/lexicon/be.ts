import type { MessageTerm } from './term.ts';

/** Belarusian, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure', 'код (?:пацвярджэння|праверкі)', 'messages of every kind'],
];
