import type { MessageTerm } from './term.ts';

/** Mongolian, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [['sure', 'баталгаажуулах код\\p{L}*', 'messages in Mongolian']];
