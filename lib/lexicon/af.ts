import type { MessageTerm } from './term.ts';

/** Afrikaans, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  [
    'sure',
    '\\p{L}{0,12}(?:verifi|bestätig|sicherheits|anmeld|einmal|authenti|freischalt|aktivi|zugangs|identi|login|inlog|beveilig|eenmal|toegang|säkerhets|engångs|bekreft|bekræft|sikkerhe|engangs|innlogg|pålogg|vahvistus|turva|kertakäyttö|kirjautumis|varmistus|todennus|varmenne)\\p{L}{0,12}(?:code|kode|kod|koodi|nummer)\\p{L}{0,4}',
    'messages in Danish',
  ],
];
