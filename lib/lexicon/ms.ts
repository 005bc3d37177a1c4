import type { FieldTerm } from './term.ts';

/** Malay, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [['certain', 'kod pengesahan', 'messages in Indonesian']];
