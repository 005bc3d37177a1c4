import type { MessageTerm } from './term.ts';

/** Kyrgyz, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [['sure', 'тастыктоо код\\p{L}*', 'messages in Kyrgyz']];
