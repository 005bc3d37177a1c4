import type { FieldTerm } from './term.ts';

/** Slovak, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', '(?:overovaci|potvrzovaci|potvrdzovaci|jednorazov)\\w* kod', 'Czech sign-in pages'],
];
