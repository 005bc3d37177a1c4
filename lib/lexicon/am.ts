import type { MessageTerm } from './term.ts';

/** Amharic, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [['sure-run-on', 'ኮድ', 'messages in Amharic']];
