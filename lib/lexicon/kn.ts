import type { MessageTerm } from './term.ts';

/** Kannada, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure-run-on', '(?:ಒಟಿಪಿ|ಕೋಡ್|ഒടിപി|കോഡ്|ઓટીપી|કોડ|ਕੋਡ|ਓਟੀਪੀ|කේතය)', 'messages with other codes'],
];
