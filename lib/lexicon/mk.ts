import type { MessageTerm } from './term.ts';

/** Macedonian, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure', 'код за потврд\\p{L}+', 'messages in Macedonian'],
  ['sure', '(?:безбедносен|верификациски|сигурносен|еднократен) код', 'messages in Macedonian'],
  ['sure', 'код за (?:најава|пристап|верификација|потврда)', 'messages in Macedonian'],
  ['sure', '(?:еднократна|привремена) лозинка', 'mediawiki extensions/OATHAuth/i18n/mk.json'],
  ['verb', '(?:користете|внесете|впишете)', 'mediawiki extensions/OATHAuth/i18n/mk.json'],
  ['act', '(?:најава|потврди\\p{L}*|продолж\\p{L}+)', 'mediawiki extensions/OATHAuth/i18n/mk.json'],
  ['other-code-run-on', 'код за (?:попуст|подигнување)', 'messages in Macedonian'],
  ['other-code', 'поштенски код', 'medusajs/medusa dashboard/src/i18n/translations/mk.json'],
  ['plain', 'лозинка', 'messages in Macedonian'],
];
