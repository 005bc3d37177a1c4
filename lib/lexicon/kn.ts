import type { MessageTerm } from './term.ts';

/** Kannada, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure-run-on', 'ಒಟಿಪಿ', 'messages of every kind'],
  ['sure-run-on', 'ಕೋಡ್', 'unproven'],
  ['sure-run-on', 'കോഡ്', 'unproven'],
  ['sure-run-on', 'કોડ', 'unproven'],
  ['sure-run-on', 'ਓਟੀਪੀ', 'unproven'],
  ['sure-run-on', 'කේතය', 'unproven'],
];
