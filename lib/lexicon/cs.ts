import type { FieldTerm } from './term.ts';

/** Czech, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', 'kod (?:z|ze) (?:aplikac|sms|wiadomosci|zpravy|spravy)', 'Polish sign-in pages'],
  ['certain', 'jednorazov\\w* kod', 'Czech sign-in pages'],
  ['certain', '(?:autentizacn|autentifikacn|autorizacni)\\w* kod', 'Czech sign-in pages'],
  ['certain', '(?:sms|dvoufaktorov|dvojfaktorov|sestimistn|sestmistn|\\d-?mistn)\\w* kod', 'Czech sign-in pages'],
  ['certain', 'jednorazov\\w* heslo', 'Czech sign-in pages'],
  ['known-kind', 'bezpec', 'messages in Czech'],
  ['second-factor', 'dvoufaz', ''],
  ['second-factor', 'dvoufaktor', ''],
  ['second-factor', 'dvojfaktor', ''],
  ['second-factor', 'dvojfaz', ''],
  ['second-factor', 'dvoukrok', ''],
  ['second-factor', '(?:overovaci|autentiz\\w*|autentifik\\w*) aplik', 'Czech sign-in pages'],
  ['sent', 'poslali', 'Czech sign-in pages'],
  ['recovery', 'zalozni kod', 'Czech sign-in pages'],
  ['recovery', 'zaloznych', ''],
  ['recovery', 'obnovovaci', 'Czech sign-in pages'],
  ['recovery', 'zachranny kod', ''],
  ['promotion', 'darkov', 'Czech sign-in pages'],
  ['promotion', 'slevov', 'Czech sign-in pages'],
  ['postal', '\\bpsc\\b', 'Czech sign-in pages'],
  ['soft-password', '\\bheslo\\b', 'Czech sign-in pages'],
];
