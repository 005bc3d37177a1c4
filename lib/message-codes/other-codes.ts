import { messageTermsOf } from '../lexicon/message-terms.ts';
import { foldAccents } from './normalise.ts';

/** What makes a word for a code mean something else. Tested on the words around it, itself included. */
const OTHER_CODE = new RegExp(
  foldAccents(
    `(?<![\\p{L}\\p{N}_])(?:${messageTermsOf('other-code')})(?![\\p{L}_])|${messageTermsOf('other-code-run-on')}`,
  ),
  'giu',
);

/** Whether another code's name lies over the word itself and not just beside it. */
export function isOtherCode(around: string, at: number, length: number): boolean {
  for (const match of around.matchAll(OTHER_CODE)) {
    if (match.index < at + length && match.index + match[0].length > at) return true;
  }
  return false;
}
