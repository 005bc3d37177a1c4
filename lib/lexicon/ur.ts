import type { FieldTerm, MessageTerm } from './term.ts';

/** Urdu, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', 'تصدیقی کوڈ', 'mediawiki extensions/OATHAuth/i18n/ur.json'],
  ['certain', 'او ٹی پی', 'messages in Urdu'],
  ['code', 'کوڈ', 'mediawiki extensions/OATHAuth/i18n/ur.json'],
];

/** Urdu, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure-run-on', 'او ?ٹی ?پی', 'messages in Urdu'],
  ['plain', 'کوڈ', 'mediawiki extensions/OATHAuth/i18n/ur.json'],
  ['sure', '(?:تصدیقی|توثیقی|ویریفیکیشن|سیکیورٹی|لاگ ان|تصدیق کا) کوڈ', 'mediawiki extensions/OATHAuth/i18n/ur.json'],
  ['sure', 'ون ٹائم پاس ?ورڈ', 'messages in Urdu'],
  ['other-code-run-on', 'ڈسکاؤنٹ کوڈ', 'messages in Urdu'],
  ['other-code', '(?:ایرر|پوسٹل|آرڈر) کوڈ', 'chromium locales/ur.pak'],
];
