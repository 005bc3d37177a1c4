import type { FieldTerm } from './term.ts';

/** Italian, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  [
    'certain',
    "codice (?:(?:ricevuto|inviato|generato) )?dell ?(?:'| )?(?:a |tua |la )*(?:app|sms)",
    'Italian sign-in pages',
  ],
  ['certain', "codice (?:(?:ricevuto|inviato|generato) )?nell ?(?:'| )?(?:a |tua |la )*(?:app|sms)", ''],
  [
    'certain',
    "codice (?:(?:ricevuto|inviato|generato) )?via ?(?:'| )?(?:a |tua |la )*(?:app|sms)",
    'Italian sign-in pages',
  ],
  ['certain', "codice (?:(?:ricevuto|inviato|generato) )?per ?(?:'| )?(?:a |tua |la )*(?:app|sms)", ''],
  ['certain', "codice (?:(?:ricevuto|inviato|generato) )?tramite ?(?:'| )?(?:a |tua |la )*app", ''],
  ['certain', "codice (?:(?:ricevuto|inviato|generato) )?tramite ?(?:'| )?(?:a |tua |la )*sms", ''],
  [
    'certain',
    'codice (?:di (?:verifica|autenticazione|conferma|accesso monouso|convalida)|monouso)',
    'Italian sign-in pages',
  ],
  ['certain', 'codice (?:usa e getta|temporaneo)', 'messages in Italian'],
  ['certain', 'codice (?:otp|sms|2fa|a (?:\\d|sei) cifre)', 'Italian sign-in pages'],
  ['certain', 'password monouso', 'Italian sign-in pages'],
  ['code', 'codice', 'Italian sign-in pages'],
  ['known-kind', 'attiva', 'messages in Italian'],
  ['known-kind', 'sicur', 'Italian sign-in pages'],
  ['second-factor', '(?:due|2) (?:fattori|passaggi)', ''],
  ['second-factor', 'app di autenticazione', 'Italian sign-in pages'],
  ['sent', 'inviato', 'Italian sign-in pages'],
  ['sent', 'reinvia', ''],
  ['one-time', 'monouso', 'Italian sign-in pages'],
  ['recovery', 'codic[ei] di (?:recupero|backup|riserva|emergenza)', 'Italian sign-in pages'],
  ['promotion', 'sconto', 'Portuguese sign-in pages'],
  ['postal', 'prefisso', ''],
  ['card', 'carta di credito', ''],
  ['other-code', 'codice fiscale', 'Italian sign-in pages'],
  ['other-code', 'codice cliente', 'Italian sign-in pages'],
];
