import type { MessageTerm } from './term.ts';

/** Irish, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure', 'cód (?:fíoraithe|slándála|dearbhaithe)', 'messages in Irish'],
  ['sure', 'pasfhocal aon-?uaire', 'messages in Irish'],
  ['plain', 'c(?:h)?ód\\p{L}{0,2}', 'messages in Irish'],
];
