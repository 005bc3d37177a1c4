import type { Candidate } from './candidates.ts';
import { hasRarePair, isMixedCase } from './letter-pairs.ts';
import { isNumbered, type Message } from './read-message.ts';
import { isOwnLine } from './relate.ts';
import { copulaPattern, endsClause, type Keyword } from './words.ts';

/* Letters that are hardly a word count as a code in more places than others. One brand in ten looks like them. */

/** Whether letters are hardly a word: at least five, of which two seldom follow each other. */
export function isOdd(code: string): boolean {
  return (
    /^[A-Za-z]{5,9}$/.test(code) && (/^[A-Z]+$/.test(code) || isMixedCase(code)) && hasRarePair(code.toUpperCase())
  );
}

/** Whether a number before `end` or shortly behind it could be the code. A footer further down has others. */
function hasNumberNear(text: string, end: number): boolean {
  return isNumbered(text.slice(0, end + 100));
}

/** "KXJBCO: your Acme security code." Contrast "HDFCBK: your security code has changed." */
export function isOddHeading({ code }: Candidate, { end }: Keyword, { text }: Message, gap: string): boolean {
  if (hasNumberNear(text, end) || !isOdd(code) || !/^["'»”*)\]]* ?(?:[-:(]|(?:e|az) )/u.test(gap)) return false;
  const name = /^(?: \p{Lu}\p{L}*){1,2}(?= *(?:[.,;!)\n]|$))/u.exec(text.slice(end, end + 40))?.[0] ?? '';
  return endsClause(text, end + name.length);
}

/** "Your code", "Enter it to go on", and KXJBCO in a line below; or KXJBCO, and "This code expires" below. */
export function isOddLine(candidate: Candidate, { end }: Keyword, { text }: Message, isTold: boolean): boolean {
  const isHeading = end > candidate.start || !/^[^\n]*[.!?。] *\n/.test(text.slice(end));
  const isAlone = isOwnLine(candidate, text) && !hasNumberNear(text, Math.max(end, candidate.end));
  return isTold && isHeading && isAlone && isOdd(candidate.code);
}

/** "Kode OTP Anda KXJBCO", "| Code | KXJBCO |". Contrast "Login code | ACCOUNT | Help". */
export function isOddBehind({ code, end }: Candidate, text: string, gap: string): boolean {
  const isMenu = gap.includes('|') && !/^ *\|? *(?:\n|$)/.test(text.slice(end));
  return isOdd(code) && copulaPattern().test(gap) && !isMenu;
}
