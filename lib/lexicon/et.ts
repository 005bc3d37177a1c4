import type { FieldTerm, MessageTerm } from './term.ts';

/** Estonian, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', 'kinnituskood', 'unproven'],
  ['certain', 'uhekordne', 'unproven'],
  ['code', 'koodi\\p{L}{0,2}', 'Finnish sign-in pages'],
  ['code', 'kood', 'unproven'],
];

/** Estonian, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['commerce', 'tellimus on valmis', 'messages in Estonian'],
  ['sure', 'kinnitus[ -]?(?:kood|parool|parooli)\\p{L}*', 'messages in Estonian'],
  ['sure', '(?:kinnitus|turva)[ -]?kood\\p{L}*', 'messages in Estonian'],
  ['sure', 'ühekordne[ -]?(?:kod|kood|parool|paroli?)\\p{L}*', 'messages of every kind'],
  ['plain', 'kood\\p{L}{0,3}', 'messages in Estonian'],
  ['plain', 'parool\\p{L}{0,3}', 'messages of every kind'],
  ['plain', 'kóð\\p{L}{1,4}', 'messages in Icelandic'],
  ['act', 'sisse(?:logi)?\\p{L}*', 'messages in Estonian'],
  ['commerce', 'pakk', 'messages in Estonian'],
  ['commerce', 'pakiautomaa\\p{L}+', 'messages in Estonian'],
  ['act', 'logi\\p{L}*', 'messages in Estonian'],
  ['commerce', 'kuller\\p{L}*', 'messages in Estonian'],
  ['code-part', 'kood\\p{L}{0,3}', 'messages in Estonian'],
  [
    'sure',
    '(?:ligipääsu|aktiveerimis|autentimis|kontroll|tuvastus|registreerimis|sms)-?kood\\p{L}*',
    'messages in Estonian',
  ],
  ['sure', 'ajuti\\p{L}+ (?:parool|kood)\\p{L}*', 'messages in Estonian'],
  ['verb', '(?:trüki|sisesta|kasuta)\\p{L}*', 'messages in Estonian'],
  ['act', '(?:aktiveerimi|jätka|kinnita)\\p{L}*', 'messages in Estonian'],
  ['commerce', 'kinkekaart', 'messages in Estonian'],
  ['other-code-run-on', '(?:broneeringu|saadetise|kapi|kättesaamise) kood', 'messages in Estonian'],
  ['sure', 'ühekord\\p{L}+ tunnus\\p{L}*', 'messages in Estonian'],
  ['commerce', 'kapp', 'messages in Estonian'],
  ['act', 'allkirjasta\\p{L}+', 'messages in Estonian'],
];
