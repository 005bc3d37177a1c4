import type { MessageTerm } from './term.ts';

/** Afrikaans, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure', '\\p{L}{0,12}verifikasie\\p{L}{0,12}kode', 'chromium locales/af.pak'],
  ['sure', '(?:sekuriteits|toegangs|aanteken|bevestigings)kode', 'mediawiki extensions/ConfirmEdit/i18n/af.json'],
  ['sure', 'eenmalige (?:pin|wagwoord|kode)', 'messages in Afrikaans'],
  ['sure', 'aanmeldkode', 'messages in Afrikaans'],
];
