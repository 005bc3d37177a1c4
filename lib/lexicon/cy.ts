import type { MessageTerm } from './term.ts';

/** Welsh, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure', 'cod (?:dilysu|diogelwch|cadarnhau|gwirio|mynediad)', 'mediawiki languages/i18n/cy.json'],
  ['sure', 'cyfrinair un-?tro', 'messages in Welsh'],
  ['sure', 'cod mewngofnodi', 'messages in Welsh'],
];
