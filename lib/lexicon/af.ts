import type { MessageTerm } from './term.ts';

/** Afrikaans, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure', '\\p{L}{0,12}verifikasie\\p{L}{0,12}kode', 'messages of every kind'],
  ['sure', '(?:sekuriteits|toegangs|aanteken|bevestigings)kode', 'messages in Afrikaans'],
  ['sure', 'eenmalige (?:pin|wagwoord|kode)', 'messages in Afrikaans'],
];
