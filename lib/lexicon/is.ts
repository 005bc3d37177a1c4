import type { MessageTerm } from './term.ts';

/** Icelandic, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure', 'staðfestingar[ -]?(?:kóð|númer)\\p{L}*', 'clerk/javascript localizations/src/is-IS.ts'],
  ['sure', 'öryggis[ -]?(?:kóð|númer)\\p{L}*', 'clerk/javascript localizations/src/is-IS.ts'],
  ['code-part', 'kóð\\p{L}{1,4}', 'clerk/javascript localizations/src/is-IS.ts'],
  ['act', 'innskráning\\p{L}*', 'clerk/javascript localizations/src/is-IS.ts'],
  ['act', 'staðfest\\p{L}*', 'mediawiki extensions/OATHAuth/i18n/is.json'],
  ['sure', '(?:aðgangs|virkjunar|auðkenningar)kóð\\p{L}+', 'messages in Icelandic'],
  ['sure', '(?:einnota|tímabundið) (?:lykilorð|kóði)', 'clerk/javascript localizations/src/is-IS.ts'],
  ['plain', 'kóð\\p{L}{1,4}', 'messages in Icelandic'],
];
