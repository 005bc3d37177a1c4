import { isBracketed, isLabelled, namesNumber } from './numbers.ts';
import { actsPattern, findKeywords, sentPattern, tellsPattern } from './words.ts';

/**
 * Whether the label that ends `before` only states the purpose of a code ("Use this code to sign in to your account:")
 * and is not the name of another number ("Account number:").
 * @param before the text before the digits in their line, or the whole line above if they are alone
 */
function isPurpose(before: string): boolean {
  const sentence =
    before
      .slice(-160)
      .split(/[.!?。！？](?= |$)/u)
      .at(-1) ?? '';
  const keyword = findKeywords(sentence).keywords.at(-1);
  if (!keyword) return false;
  const tail = sentence.slice(keyword.end);
  if (/(?<![\p{L}\d])\d|;/u.test(tail) || sentPattern().test(tail)) return false;
  // "Váš overovací kód do Sparta iD je RW9X0E": letters alone, and "is".
  if (keyword.strong && /^[\p{L}\p{M}\s]{1,40}$/u.test(tail) && tellsPattern().test(tail)) return true;
  return actsPattern().test(tail) || !(tail.includes(',') || namesNumber(sentence));
}

/** "Ref. 48291", "Č. 48291": an abbreviation after a sentence, before a number, names it in any language. */
const ABBREVIATED = /[.!?] \p{Lu}\p{L}{0,4}\. ?$/u;

/** Whether the digits between `before` and `after` in their line have another name than that of a code. */
export function isOtherName(before: string, after: string): boolean {
  const short = ABBREVIATED.exec(before.slice(-12));
  if (short && findKeywords(short[0]).keywords.length === 0) return true;
  if (!isLabelled(before) || isNamed(before) || isBracketed(before, after)) return false;
  if (!isPurpose(before)) return true;
  // "One-time password to sign in to your account 482913"
  const isAllThereIs =
    after.trim() === '' &&
    !/\d/.test(before) &&
    !sentPattern().test(before) &&
    isSure(before) &&
    actsPattern().test(before.slice(findKeywords(before).keywords.at(-1)?.end));
  return !(isAllThereIs || tellsPattern().test(before) || /[:：] *["'«“*]*$/u.test(before));
}

/** Whether all words for a code are unambiguous. */
function isSure(before: string): boolean {
  return findKeywords(before).keywords.every(({ strong }) => strong);
}

/** Whether the word for a code comes right before the digits, whatever else its last part could mean. */
function isNamed(before: string): boolean {
  const near = before.slice(-60);
  return findKeywords(near).keywords.some(({ end, strong }) => strong && /^[\s\p{P}]*$/u.test(near.slice(end)));
}

/** Whether a line of its own ("Order number") names the number in the next line. */
export function isOtherLabel(line: string): boolean {
  const bare = line.trim().replace(/[:：\s]+$/u, '');
  // "Please verify your account." is a sentence, "Order no." a label.
  return bare.length <= 40 && !/\p{L}{4}\.$/u.test(bare) && isLabelled(bare) && !isPurpose(bare);
}
