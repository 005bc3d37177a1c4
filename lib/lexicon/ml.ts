import type { MessageTerm } from './term.ts';

/** Malayalam, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure-run-on', 'ഒടിപി', 'messages of every kind'],
  ['sure-run-on', 'കോഡ്', 'messages in Malayalam'],
  ['other-code', '(?:പിശക്|പിൻ|കൂപ്പൺ|ഓർഡർ) കോഡ്', 'chromium locales/ml.pak'],
];
