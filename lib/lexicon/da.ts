import type { FieldTerm } from './term.ts';

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
