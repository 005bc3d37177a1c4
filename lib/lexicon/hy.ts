import type { MessageTerm } from './term.ts';

/** Armenian, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure-run-on', 'կոդ\\p{L}{0,3}', 'mediawiki extensions/OATHAuth/i18n/hy.json'],
  ['sure-run-on', 'մեկանգամյա (?:գաղտնաբառ|կոդ)', 'messages in Armenian'],
  ['other-code', '(?:սխալի|փոստային|պրոմո|պատվերի|զեղչի) կոդ', 'phpmyadmin/phpmyadmin po/hy.po'],
];
