import type { MessageTerm } from './term.ts';

/** Icelandic, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure', 'staðfestingar[ -]?(?:kóð|númer)\\p{L}*', 'messages in Icelandic'],
  ['sure', 'öryggis[ -]?(?:kóð|númer)\\p{L}*', 'messages in Icelandic'],
  ['code-part', 'kóð\\p{L}{1,4}', 'messages in Icelandic'],
  ['act', 'innskráning\\p{L}*', 'messages in Icelandic'],
  ['act', 'staðfest\\p{L}*', 'messages in Icelandic'],
  ['sure', '(?:aðgangs|virkjunar|auðkenningar)kóð\\p{L}+', 'messages in Icelandic'],
  ['sure', '(?:einnota|tímabundið) (?:lykilorð|kóði)', 'messages in Icelandic'],
];
