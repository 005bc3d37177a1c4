import type { FieldTerm, MessageTerm } from './term.ts';

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

/** Finnish, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  [
    'plain-run-on',
    '(?<![\\p{L}\\p{N}_])\\p{L}{0,24}-?(?:kody|kodov\\p{L}{0,3}|koodi\\p{L}{0,3})(?![\\p{L}_])',
    'messages in Finnish',
  ],
  [
    'other-code-run-on',
    '(?:kunden?|filial|reservierungs|mitarbeiter|w-?lan|wi-?fi|länder|landes|storno|teilnahme|abteilungs|material|patienten|lieferanten|agentur|farb|standort|gruppen|zimmer|haustür|tor|garagen|alarm|klant(?:en)?|deur|poort|winkel|medewerkers?|landen?|leveranciers|project|reserverings?|kund|kunde|boknings?|booking|bestillings?|ordre|order|vare|produkt|fel|feil|fejl|port|dør|dörr|grind|butiks?|butikk|medarbetar|medarbejder|ansatt|leverantörs|avdelnings|lande?|varaus|ovi|portti|asiakas|maa|myymälä|työntekijä|tilaus|tuote|virhe)-?(?:codes?|kode[nr]?|koden?|kod(?:en|er)?|koodi\\p{L}{0,3})(?!\\p{L})',
    'messages in Finnish',
  ],
  ['act', 'kirjautu\\p{L}+', 'messages in Finnish'],
  ['act', 'vahvist\\p{L}+', 'messages in Finnish'],
  ['verb', 'käytä', 'messages in Finnish'],
  ['verb', 'syötä', 'messages in Finnish'],
  ['verb', 'anna', 'messages in Finnish'],
  ['support', 'jaa', 'messages in Finnish'],
  ['sent', 'lähet\\p{L}+', 'messages in Finnish'],
  ['label', 'lasku(?:n numero)?', 'messages in Finnish'],
  ['label', 'varaus(?:numero)?', 'messages with other codes'],
  ['label', 'seurantakoodi', 'messages in Finnish'],
  ['label', 'lähetystunnus', ''],
  ['label', 'asiakasnumero', 'messages in Finnish'],
  ['label', 'tili', 'messages in Finnish'],
  ['label', 'kortti', ''],
  ['label', 'päättyvä', ''],
  ['label', 'viite(?:numero)?', 'messages in Finnish'],
  ['label', 'lento', ''],
  ['label', 'puh', 'messages in Finnish'],
  ['label', 'soita', ''],
  ['label', 'summa', 'messages in Finnish'],
  ['label', 'postinumero', ''],
  ['label', 'asianumero', ''],
];
