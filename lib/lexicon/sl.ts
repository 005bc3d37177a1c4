import type { FieldTerm } from './term.ts';

/** Slovene, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [['certain', 'potrditvena koda', 'ugzv/CodeCatch']];
