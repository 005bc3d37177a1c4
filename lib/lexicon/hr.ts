import type { FieldTerm, MessageTerm } from './term.ts';

/** Croatian, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', '(?:verifikacijs|jednokratn|potvrdn)\\w* (?:kod|koda|lozinka)', ''],
  ['certain', '(?:autentifikacijs|verifikacion)\\w* (?:kod|koda|lozinka)', 'ugzv/CodeCatch'],
  ['certain', 'kod za (?:potvrdu|verifikaciju|provjeru)', 'messages in Croatian'],
  ['second-factor', 'dvofaktor', ''],
  ['second-factor', 'dvostrank', ''],
  ['second-factor', 'dvostupanj', ''],
];

/** Croatian, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['act', 'prijav\\p{L}+', 'messages in Croatian'],
  ['act', 'potvrd\\p{L}*', 'messages in Croatian'],
  ['sent', '(?:ode|za|po)?sla[ln]\\p{L}*', 'messages in Czech'],
  ['sent', 'elküld\\p{L}+', ''],
  ['sent', 'trimis\\p{L}*', ''],
  ['label', 'narudžb\\p{L}+', 'messages in Croatian'],
  ['label', 'račun\\p{L}*', ''],
  ['label', 'naročil\\p{L}+', ''],
];
