import type { MessageTerm } from './term.ts';

/** Uzbek, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure', 'tasdiqlash kod\\p{L}*', 'messages in Uzbek'],
  ['code-part', 'kodi', 'messages in Uzbek'],
  ['act', 'kirish', 'messages in Uzbek'],
];
