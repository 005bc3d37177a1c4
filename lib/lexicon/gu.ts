import type { MessageTerm } from './term.ts';

/** Gujarati, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure-run-on', 'ઓટીપી', 'messages of every kind'],
  ['sure-run-on', 'કોડ', 'messages in Gujarati'],
  ['other-code', '(?:ભૂલ|પિન|કૂપન|ઓર્ડર) કોડ', 'chromium locales/gu.pak'],
];
