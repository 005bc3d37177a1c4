import type { FieldTerm, MessageTerm } from './term.ts';

/** Estonian, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', 'kinnituskood', 'chromium locales/et.pak'],
  ['certain', 'uhekordne', 'mediawiki extensions/OATHAuth/i18n/et.json'],
  ['code', 'koodi\\p{L}{0,2}', 'mediawiki extensions/OATHAuth/i18n/et.json'],
  ['code', 'kood', 'mediawiki extensions/OATHAuth/i18n/et.json'],
];

/** Estonian, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['commerce', 'tellimus on valmis', 'messages in Estonian'],
  ['sure', 'kinnitus[ -]?(?:kood|parool|parooli)\\p{L}*', 'chromium locales/et.pak'],
  ['sure', '(?:kinnitus|turva)[ -]?kood\\p{L}*', 'chromium locales/et.pak'],
  ['sure', 'ühekordne[ -]?(?:kod|kood|parool|paroli?)\\p{L}*', 'messages of every kind'],
  ['plain', 'kood\\p{L}{0,3}', 'mediawiki extensions/OATHAuth/i18n/et.json'],
  ['plain', 'parool\\p{L}{0,3}', 'redmine/redmine config/locales/et.yml'],
  ['act', 'sisse(?:logi)?\\p{L}*', 'mediawiki extensions/OATHAuth/i18n/et.json'],
  ['commerce', 'pakk', 'messages in Estonian'],
  ['commerce', 'pakiautomaa\\p{L}+', 'messages in Estonian'],
  ['act', 'logi\\p{L}*', 'mediawiki extensions/OATHAuth/i18n/et.json'],
  ['commerce', 'kuller\\p{L}*', 'messages in Estonian'],
  ['code-part', 'kood\\p{L}{0,3}', 'mediawiki extensions/OATHAuth/i18n/et.json'],
  [
    'sure',
    '(?:ligipääsu|aktiveerimis|autentimis|kontroll|tuvastus|registreerimis|sms)-?kood\\p{L}*',
    'phpmyadmin/phpmyadmin po/et.po',
  ],
  ['sure', 'ajuti\\p{L}+ (?:parool|kood)\\p{L}*', 'mediawiki languages/i18n/et.json'],
  ['verb', '(?:trüki|sisesta|kasuta)\\p{L}*', 'mediawiki extensions/OATHAuth/i18n/et.json'],
  ['act', '(?:aktiveerimi|jätka|kinnita)\\p{L}*', 'mediawiki extensions/OATHAuth/i18n/et.json'],
  ['commerce', 'kinkekaart', 'messages in Estonian'],
  ['other-code-run-on', '(?:broneeringu|saadetise|kapi|kättesaamise) kood', 'chromium locales/et.pak'],
  ['sure', 'ühekord\\p{L}+ tunnus\\p{L}*', 'messages in Estonian'],
  ['commerce', 'kapp', 'messages in Estonian'],
  ['act', 'allkirjasta\\p{L}+', 'chromium locales/et.pak'],
  ['sure', 'lähtestamiskood\\p{L}{0,2}', 'messages in Estonian'],
  ['other-code', 'kinkekaardi kood', 'messages in Estonian'],
];
