import type { MessageTerm } from './term.ts';

/** Basque, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure', '(?:egiaztapen|baieztapen|segurtasun)[ -]kode\\p{L}*', 'messages in Basque'],
  ['sure', '(?:behin erabiltzeko|behin-behineko) (?:pasahitza|kodea)', 'messages in Basque'],
  ['sure', '(?:berrespen|sarbide|egiaztatze)-?kodea', 'messages in Basque'],
];
