import type { MessageTerm } from './term.ts';

/** Georgian, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure-run-on', 'კოდ\\p{L}{0,3}', 'messages in Georgian'],
  ['sure-run-on', 'ერთჯერადი (?:პაროლი|კოდი)', 'messages in Georgian'],
  ['sure', '(?:dadasturebis|ertjeradi) kodi', 'messages in Georgian'],
];
