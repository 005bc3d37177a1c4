import type { MessageTerm } from './term.ts';

/** Galician, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure', 'contrasinal (?:\\p{L}{1,5} ){0,2}(?:uso|temporal)', 'mediawiki extensions/OATHAuth/i18n/gl.json'],
  ['sure', 'código de seguridade', 'messages in Galician'],
];
