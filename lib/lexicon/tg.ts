import type { MessageTerm } from './term.ts';

/** Tajik, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [['sure', 'рамзи тасдиқ\\p{L}*', 'messages in Tajik']];
