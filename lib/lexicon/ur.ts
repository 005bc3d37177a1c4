import type { MessageTerm } from './term.ts';

/** Urdu, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure-run-on', 'او ?ٹی ?پی', 'messages in Urdu'],
  ['plain', 'کوڈ', 'messages in Urdu'],
  ['sure', '(?:تصدیقی|ویریفیکیشن|سیکیورٹی|لاگ ان|تصدیق کا) کوڈ', 'messages in Urdu'],
  ['sure', 'ون ٹائم پاس ?ورڈ', 'messages in Urdu'],
  ['other-code-run-on', 'ڈسکاؤنٹ کوڈ', 'messages in Urdu'],
];
