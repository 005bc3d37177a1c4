import type { MessageTerm } from './term.ts';

/** Telugu, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure-run-on', 'కోడ్', 'messages of every kind'],
  ['sure-run-on', 'వన్ టైమ్ పాస్', 'messages in Telugu'],
  ['other-code-run-on', 'కూపన్ కోడ్', 'messages in Telugu'],
];
