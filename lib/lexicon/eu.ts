import type { MessageTerm } from './term.ts';

/** Basque, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure', '(?:egiaztapen|baieztapen|segurtasun)[ -]kode\\p{L}*', 'mediawiki languages/i18n/eu.json'],
  ['sure', '(?:behin erabiltzeko|behin-behineko) (?:pasahitza|kodea)', 'mediawiki languages/i18n/eu.json'],
  ['sure', '(?:berrespen|sarbide|egiaztatze)-?kodea', 'messages in Basque'],
  ['other-code', '(?:errore|posta|deskontu|erreserba|bezero|barra)-kodea', 'messages in Basque'],
  ['verb', '(?:idatzi|sartu)', 'redmine/redmine config/locales/eu.yml'],
  ['act', '(?:berresteko|egiaztatzeko|saioa hasteko)', 'redmine/redmine config/locales/eu.yml'],
];
