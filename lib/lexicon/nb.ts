import type { FieldTerm, MessageTerm } from './term.ts';

/** Norwegian, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', '(?:\\d|sex|seks)[- ]?(?:siffrig|sifret|cifret|siffer)', 'Swedish sign-in pages'],
  ['code', 'sikkerhetskode', ''],
  ['second-factor', 'to-?faktor', ''],
  ['second-factor', 'totrin', ''],
  ['second-factor', 'to-?trinn', ''],
  ['second-factor', 'autentiserings-?app', 'Swedish sign-in pages'],
  ['sent', 'sendt', 'Danish sign-in pages'],
  ['one-time', 'engangs', 'Swedish sign-in pages'],
  ['recovery', 'reserve-?kode', 'Danish sign-in pages'],
  ['recovery', 'gjenopprett', 'Norwegian sign-in pages'],
  ['promotion', 'verdikode', 'Norwegian sign-in pages'],
  ['postal', 'postnummer', 'Swedish sign-in pages'],
  ['postal', 'landekode', ''],
  ['other-code', 'kundenummer', 'Danish sign-in pages'],
];

/** Norwegian, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  [
    'other-code-run-on',
    '(?:promo|rabatt?|gutschein|aktions|vorteils|freunde|geschenk|bar|qr|strich|quell|post|fehler|buchungs|produkt|artikel|abhol|paket|kortings|actie|waarde|kassa|boekings|fout|cadeau|afhaal|rabat|kampanj|presentkorts|alennus|tarjous|etu|virhe|tuote|postinumero|noutot?|paketti|nouto|kampagne|gave|gavekort|postnummer|feil|fejl|hente|hämt|felkod|zip|uni|dress|source|tür)-?(?:codes?|kode[nr]?|koden?|kod(?:en|er)?|koodi\\p{L}{0,3})(?![\\p{L}])',
    'messages in Danish',
  ],
  ['act', 'logge inn', 'messages in Norwegian'],
  ['act', 'bekreft\\p{L}*', 'messages in Norwegian'],
  ['verb', 'skriv', 'messages in Norwegian'],
  ['verb', 'upiši', ''],
  ['verb', 'unesite', ''],
  ['verb', 'bruk', 'messages in Norwegian'],
  ['verb', 'skriv inn', 'messages in Norwegian'],
  ['sent', 'sendt', 'messages in Norwegian'],
  ['label', 'faktura(?:nummer|nr)?', 'messages in Czech'],
  ['label', 'fakturanummer', ''],
  ['label', 'bokning(?:snummer)?', 'messages with other codes'],
  ['label', 'ärende(?:nummer)?', ''],
  ['label', 'försändelse', ''],
  ['label', 'bestilling(?:snummer)?', 'messages in Norwegian'],
  ['label', 'sporingsnummer', 'messages in Norwegian'],
  ['label', 'postnummer', 'messages in Danish'],
  ['label', 'kundenummer', 'messages in Danish'],
  ['label', 'faktur\\p{L}+', 'messages in Czech'],
  ['label', 'paragon\\p{L}*', ''],
  ['label', 'rezerwacj\\p{L}+', 'messages with other codes'],
  ['label', 'zgłoszeni\\p{L}+', ''],
  ['label', 'spraw\\p{L}+', ''],
  ['label', 'faktúr\\p{L}+', 'messages in Czech'],
  ['label', 'rezervac\\p{L}+', 'messages with other codes'],
  ['label', 'faktur', 'messages in Czech'],
];
