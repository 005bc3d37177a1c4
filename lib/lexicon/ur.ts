import type { FieldTerm, MessageTerm } from './term.ts';

/** Urdu, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', 'تصدیقی کوڈ', 'test pages: few words'],
  ['certain', 'او ٹی پی', 'messages in Urdu'],
  ['code', 'کوڈ', 'test pages: languages'],
];

/** Urdu, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure-run-on', 'او ?ٹی ?پی', 'messages in Urdu'],
  ['plain', 'کوڈ', 'messages in Urdu'],
  ['sure', '(?:تصدیقی|ویریفیکیشن|سیکیورٹی|لاگ ان|تصدیق کا) کوڈ', 'messages in Urdu'],
  ['sure', 'ون ٹائم پاس ?ورڈ', 'messages in Urdu'],
  ['other-code-run-on', 'ڈسکاؤنٹ کوڈ', 'messages in Urdu'],
];
