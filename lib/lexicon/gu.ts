import type { MessageTerm } from './term.ts';

/** Gujarati, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [['sure-run-on', 'ઓટીપી', 'messages of every kind']];
