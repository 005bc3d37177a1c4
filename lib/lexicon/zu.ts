import type { MessageTerm } from './term.ts';

/** Zulu, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [['sure', 'ikhodi (?:yakho )?yokuqinisekisa', 'messages in Zulu']];
