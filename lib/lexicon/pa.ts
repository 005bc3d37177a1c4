import type { MessageTerm } from './term.ts';

/** Punjabi, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure-run-on', 'ਕੋਡ', 'messages of every kind'],
  ['sure-run-on', 'ਓਟੀਪੀ', 'messages in Punjabi'],
];
