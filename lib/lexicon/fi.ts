import type { FieldTerm } from './term.ts';

/** Finnish, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  [
    'certain',
    '(?:vahvistus|todennus|varmistus|tunnistus|varmenne|kirjautumis|tekstiviesti)-?koodi',
    'Finnish sign-in pages',
  ],
  ['certain', 'kertakaytto\\w*', 'Finnish sign-in pages'],
  ['certain', 'kuusinumero\\w*', ''],
  ['certain', '\\d-numeroi\\w*', 'Finnish sign-in pages'],
  ['code', 'turvakoodi', 'messages in Finnish'],
  ['known-kind', 'turva', 'messages in Finnish'],
  ['second-factor', 'kaksivaihei', ''],
  ['second-factor', 'kaksiosai', ''],
  ['second-factor', 'todennussovellu', 'Finnish sign-in pages'],
  ['sent', 'lahetetty', 'messages in Finnish'],
  ['sent', 'lahetimme', 'Finnish sign-in pages'],
  ['recovery', 'palautuskoodi', 'Finnish sign-in pages'],
  ['recovery', 'varakoodi', 'Finnish sign-in pages'],
  ['recovery', 'varmuuskoodi', 'Finnish sign-in pages'],
  ['recovery', 'varmuuskopi', ''],
  ['promotion', 'alennus', 'Finnish sign-in pages'],
  ['postal', 'postinumero', 'Finnish sign-in pages'],
  ['other-code', 'asiakas(?:numero|koodi|tunnus)', 'Finnish sign-in pages'],
  ['soft-password', 'salasana', 'Finnish sign-in pages'],
];
