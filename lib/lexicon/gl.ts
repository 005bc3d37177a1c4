import type { MessageTerm } from './term.ts';

/** Galician, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure', 'contrasinal (?:\\p{L}{1,5} ){0,2}(?:uso|temporal)', 'messages in Galician'],
  ['sure', 'código de seguridade', 'messages in Galician'],
];
