import type { FieldTerm, MessageTerm } from './term.ts';

/** Danish, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', '(?:verifikations|authentifizierungs)-?(?:code|kode|passwort)', 'German sign-in pages'],
  ['certain', '(?:bestatigungs|verifizierungs|verifikations|authentifizierungs)-?(?:kennwort|pin)', ''],
  ['code', 'sikkerhedskode', ''],
  ['known-kind', 'sikker', 'Danish sign-in pages'],
  ['second-factor', 'godkendelsesapp', 'Danish sign-in pages'],
  ['recovery', 'gendannelse', 'Danish sign-in pages'],
  ['recovery', 'sikkerhe[dt]skopi', 'Danish sign-in pages'],
  ['recovery', 'backup-?kode', 'Danish sign-in pages'],
  ['promotion', 'kampagne', 'Danish sign-in pages'],
  ['soft-password', 'adgangskode', 'Danish sign-in pages'],
];

/** Danish, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['act', 'logge ind', 'messages in Danish'],
  ['act', 'bekræft\\p{L}*', 'messages in Danish'],
  ['verb', 'brug', 'messages in Danish'],
  ['verb', 'indtast', 'messages in Danish'],
  ['verb', 'tast', ''],
  ['support', 'konto\\p{L}*', 'messages in Danish'],
  ['label', 'konto(?:nummer)?', 'messages in Danish'],
  ['label', 'ordre', 'messages in Danish'],
  ['label', 'pakkenummer', 'messages in Danish'],
  ['label', 'konto', 'messages in Danish'],
  ['label', 'tilaus(?:numero)?', ''],
  ['label', 'tilausnumerosi', ''],
  ['label', 'kont\\p{L}+', 'messages in Danish'],
];
