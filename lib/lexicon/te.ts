import type { MessageTerm } from './term.ts';

/** Telugu, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [['sure-run-on', 'కోడ్', 'messages of every kind']];
