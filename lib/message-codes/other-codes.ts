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

/** What may stand before "code" in small letters where it is one to sign in with. */
const KNOWN_KIND =
  /^(?:your|this|that|the|following|same|above|below|digits?|characters?|letters?|numeric|temporary|special|unique|secret|secure|single|time|use|using|with|enter|type|input|provide|magic|device|phone|mobile|e?mail|text|message|personal|short|from|please|copy|paste|new|latest|correct|one|four|five|six|eight|sms|app|web|online|login|account|auth|user|code|reset|registration|launch|sign-?up|confirm|verify|verification|security|access|activation|validation|confirmation|authori[sz]ation|authentication|recovery|backup|unlock|link|linking|connect|connection|transfer|payment|purchase|approval|identity|id|safety|protection|setup|invitee|welcome|start|trip|here|and|our|is|my|as|in|of|me|or|by|up|guard)$/;

const ENGLISH = /(?<!\p{L})(?:your|the|you|this|with|for)(?!\p{L})/iu;

/** "recall code", "installer code": English words for codes of other kinds have no end. Brands have capitals. */
export function isOfUnknownKind(text: string, { start, end }: { start: number; end: number }): boolean {
  if (!/^(?:codes?|pin)$/i.test(text.slice(start, end))) return false;
  const word = /(?<![\p{L}\p{N}.@-])([a-z]{2,}) $/u.exec(text.slice(Math.max(0, start - 24), start))?.[1];
  return word !== undefined && !KNOWN_KIND.test(word) && ENGLISH.test(text);
}
