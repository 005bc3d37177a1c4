import type { MessageTerm } from './term.ts';

/** Telugu, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure-run-on', 'కోడ్', 'clerk/javascript localizations/src/te-IN.ts'],
  ['sure-run-on', 'వన్ టైమ్ పాస్', 'messages in Telugu'],
  ['sure-run-on', 'ఓటీపీ', 'messages in Telugu'],
  ['sure-run-on', 'ఓటిపి', 'messages in Telugu'],
  ['other-code-run-on', 'కూపన్ కోడ్', 'messages in Telugu'],
  ['other-code', '(?:లోపం|పిన్|ఆర్డర్|డిస్కౌంట్) కోడ్', 'messages in Telugu'],
];
