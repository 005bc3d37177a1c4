import type { MessageTerm } from './term.ts';

/** Irish, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure', 'cód (?:fíoraithe|slándála|dearbhaithe)', 'messages in Irish'],
  ['sure', 'pasfhocal aon-?uaire', 'messages in Irish'],
  ['plain', 'c(?:h)?ód\\p{L}{0,2}', 'mediawiki extensions/ConfirmEdit/i18n/ga.json'],
  ['sure', 'c(?:h)?ód deimhnithe', 'mediawiki extensions/ConfirmEdit/i18n/ga.json'],
];
