import type { MessageTerm } from './term.ts';

/** Amharic, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure-run-on', 'ኮድ', 'chromium locales/am.pak'],
  ['sure-run-on', 'የአንድ ጊዜ የይለፍ ቃል', 'messages in Amharic'],
  ['sure-run-on', 'የማረጋገጫ ቁጥር', 'messages in Amharic'],
];
