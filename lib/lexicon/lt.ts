import type { FieldTerm, MessageTerm } from './term.ts';

/** Lithuanian, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', 'patvirtinimo kod', 'messages in Lithuanian'],
  ['certain', 'vienkartin', 'unproven'],
  ['code', 'kodas', 'messages in Lithuanian'],
];

/** Lithuanian, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['commerce', 'užsakymas (?:yra )?paruoštas', 'messages in Lithuanian'],
  ['sure', 'patvirtinimo (?:kod|slaptažod)\\p{L}*', 'messages in Lithuanian'],
  ['sure', '(?:patvirtinimo|prisijungimo|saugos)[ -]?kod\\p{L}*', 'messages in Lithuanian'],
  ['sure', 'vienkartin\\p{L}+ \\p{L}+', 'messages in Lithuanian'],
  ['plain', 'slaptažod\\p{L}+', 'messages in Lithuanian'],
  ['act', 'patvirtin\\p{L}*', 'messages in Lithuanian'],
  ['commerce', 'paštomat\\p{L}*', 'messages in Lithuanian'],
  ['commerce', 'atsiim\\p{L}*', 'messages in Lithuanian'],
  ['commerce', 'siunt\\p{L}+', 'messages in Lithuanian'],
  ['act', 'prisijung\\p{L}+', 'messages in Lithuanian'],
  ['verb', 'naudo\\p{L}+', 'messages in Lithuanian'],
  ['code-part', 'kod[aąu]s?', 'messages in Lithuanian'],
  ['sure', '(?:prieigos|aktyvavimo|aktyvacijos|saugumo) kod\\p{L}+', 'messages in Lithuanian'],
  ['sure', '(?:autentifikavimo|registracijos|identifikavimo|sms) kod\\p{L}+', 'messages in Lithuanian'],
  ['sure', 'laikin\\p{L}+ (?:kod|slaptažod)\\p{L}+', 'messages in Lithuanian'],
  ['verb', '(?:surinkite|įvesk|įrašyk|naudok)\\p{L}*', 'messages in Lithuanian'],
  ['act', '(?:aktyvuo|tęst|patvirtin)\\p{L}+', 'messages in Lithuanian'],
  ['commerce', 'dovanų kort\\p{L}+', 'messages in Lithuanian'],
  [
    'other-code-run-on',
    '(?:atsiėmimo|nuolaidos|pašto|rezervacijos|durų|prekės|įmonės|spintelės) kodas',
    'messages in Lithuanian',
  ],
  ['commerce', 'spintel\\p{L}+', 'messages in Lithuanian'],
  ['act', 'pasirašy\\p{L}+', 'messages in Lithuanian'],
];
