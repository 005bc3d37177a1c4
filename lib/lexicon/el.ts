import type { FieldTerm } from './term.ts';

/** Greek, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', 'κωδικ\\p{L}* (?:επαληθευσης|επιβεβαιωσης|ελεγχου ταυτοτητας|πιστοποιησης)', 'Greek sign-in pages'],
  ['certain', 'κωδικ\\p{L}* (?:μιας χρησης|sms|otp)', 'Greek sign-in pages'],
  ['certain', '(?:6|εξα)ψηφι', 'Greek sign-in pages'],
  ['code', 'κωδικ\\p{L}*', 'Greek sign-in pages'],
  ['known-kind', 'ασφαλ', ''],
  ['second-factor', 'ελεγχου ταυτοτητας', 'Greek sign-in pages'],
  ['second-factor', 'app de autentica', ''],
  ['second-factor', 'autenticacion en', ''],
  ['second-factor', 'δυο παραγοντ', ''],
  ['second-factor', 'δυο βηματ', ''],
  ['second-factor', '2 βηματ', ''],
  ['sent', 'εστειλ', ''],
  ['sent', 'στειλαμε', 'Greek sign-in pages'],
  ['recovery', 'κωδικ\\p{L}* (?:ανακτησης|αντιγραφ|εφεδρ)', 'Greek sign-in pages'],
  ['recovery', 'εφεδρικ', 'Greek sign-in pages'],
  ['promotion', 'προσφορ', 'Greek sign-in pages'],
  ['promotion', 'εκπτ', 'Greek sign-in pages'],
  ['postal', 'ταχυδρομ', 'Greek sign-in pages'],
  ['other-code', 'κωδικ\\p{L}* (?:πελατη|προιοντος)', 'Greek sign-in pages'],
];
