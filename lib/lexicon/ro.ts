import type { FieldTerm } from './term.ts';

/** Romanian, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', 'cod(?:ul)? (?:(?:primit|trimis|generat) )?(?:din|prin) (?:aplicat|sms)', 'Romanian sign-in pages'],
  ['certain', 'cod(?:ul)? (?:(?:primit|trimis|generat) )?(?:din|prin) (?:\\d|sase) cifre', 'Romanian sign-in pages'],
  ['certain', 'cod(?:ul)? (?:(?:primit|trimis|generat) )?de (?:aplicat|sms|(?:\\d|sase) cifre)', ''],
  ['certain', 'cod(?:ul)? (?:de (?:verificare|autentificare|confirmare|validare)|unic|sms)', 'Romanian sign-in pages'],
  ['certain', 'parola de unica folosinta', 'Romanian sign-in pages'],
  ['code', 'cod', 'Romanian sign-in pages'],
  ['code', 'codul', 'Romanian sign-in pages'],
  ['second-factor', 'doi (?:factori|pasi)', ''],
  ['second-factor', '2 (?:pasi|factori)', ''],
  ['second-factor', 'aplicati\\w* de autentific', 'Romanian sign-in pages'],
  ['sent', 'trimis', 'Romanian sign-in pages'],
  ['recovery', 'cod(?:uri|ul)? de (?:\\w+ de )?(?:recuperare|rezerva|urgenta)', 'Romanian sign-in pages'],
  ['promotion', 'reducere', 'Romanian sign-in pages'],
  ['postal', 'postal', 'French sign-in pages'],
  ['postal', 'cod postal', 'Romanian sign-in pages'],
  ['other-code', 'cod client', 'Romanian sign-in pages'],
];
