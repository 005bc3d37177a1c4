import type { MessageTerm } from './term.ts';

/** Khmer, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure-run-on', '(?:ຕົວເລກ|ລະຫັດ|កូដ|លេខ ?កូដ|ကုဒ်)', 'mediawiki extensions/OATHAuth/i18n/km.json'],
];
