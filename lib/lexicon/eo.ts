import type { MessageTerm } from './term.ts';

/** Esperanto, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure', '(?:konfirm|kontrol)[ao -]*kodon?', 'mediawiki extensions/EmailCapture/EmailCapture.i18n.php'],
  ['tells', 'estas', 'messages in Esperanto'],
];
