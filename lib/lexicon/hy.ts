import type { MessageTerm } from './term.ts';

/** Armenian, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure-run-on', 'կոդ\\p{L}{0,3}', 'messages in Armenian'],
  ['sure-run-on', 'մեկանգամյա (?:գաղտնաբառ|կոդ)', 'messages in Armenian'],
];
