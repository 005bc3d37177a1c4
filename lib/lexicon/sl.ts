import type { FieldTerm, MessageTerm } from './term.ts';

/** Slovene, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [['certain', 'potrditvena koda', 'ugzv/CodeCatch']];

/** Slovene, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['plain-run-on', '(?<![\\p{L}\\p{N}_])\\p{L}{0,24}-?(?:kodin\\p{L}{0,3}|kodn?i|koda)(?![\\p{L}_])', 'ugzv/CodeCatch'],
  ['act', 'potrdi\\p{L}*', 'ugzv/CodeCatch'],
  ['label', 'pošiljk\\p{L}+', 'ugzv/CodeCatch'],
];
