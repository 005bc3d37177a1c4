import type { MessageTerm } from './term.ts';

/** Albanian, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure', 'fjalëkalim\\p{L}* njëpërdorim\\p{L}+', 'messages in Albanian'],
  ['sure', 'kodi i (?:konfirmimit|sigurisë|hyrjes|aktivizimit|verifikimit)', 'messages in Albanian'],
  ['plain', 'kodi', 'messages in Albanian'],
];
