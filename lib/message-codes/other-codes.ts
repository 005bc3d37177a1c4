import { messageTermsOf } from '../lexicon/message-terms.ts';
import { once } from '../once.ts';
import { foldAccents, lowerCased, lowerCasePattern } from './normalise.ts';

// What counts as a one-time code and what does not: docs/message-codes.md.

/** The longest ending of a word, in letters. Without a limit, "код" 6,000 times without a space takes seconds. */
const LONGEST = 12;

/** Says that a word for a code means something else: it and the words beside it. */
const otherCodePattern = once(() => {
  const terms = `(?<![\\p{L}\\p{N}_])(?:${messageTermsOf('other-code')})(?![\\p{L}_])|${messageTermsOf('other-code-run-on')}`;
  const limited = terms.replaceAll('\\p{L}*', `\\p{L}{0,${LONGEST}}`).replaceAll('\\p{L}+', `\\p{L}{1,${LONGEST}}`);
  return new RegExp(lowerCasePattern(foldAccents(limited)), 'gu');
});

/** Where a text names codes of another kind: "Einladungscode". In its order, and none overlaps the next. */
export function otherCodesIn(text: string): { start: number; end: number }[] {
  return [...lowerCased(text).matchAll(otherCodePattern())].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** May come before a lower-case "code" that is a sign-in code. */
const knownKindPattern = once(() => new RegExp(`^(?:${messageTermsOf('known-kind')})$`));

/** A word of English alone, or one with an ending that is. */
const ENGLISH = /(?<!\p{L})(?:your|the|you|this|with|for|by|and|until|\p{L}{5,}ed)(?!\p{L})/iu;

/** "recall code", "installer code": English has endless words for codes of other kinds. Brands are capitalised. */
export function isOfUnknownKind(text: string, { start, end }: { start: number; end: number }): boolean {
  if (!/^(?:codes?|pin)$/i.test(text.slice(start, end))) return false;
  const word = /(?<![\p{L}\p{N}.@-])([a-z]{2,}) $/u.exec(text.slice(Math.max(0, start - 24), start))?.[1];
  return word !== undefined && !knownKindPattern().test(word) && ENGLISH.test(text);
}
