import { isBracketed, isLabelled, namesNumber } from './numbers.ts';
import type { Message } from './read-message.ts';
import { actsPattern, CLOSES, findKeywords, sentPattern, tellsPattern } from './words.ts';

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
  // "OTP: KX7Q2P ref: YPGB" has its code already.
  if (/(?<![\p{L}\d])\d|;|^[:：] *[A-Z]+\d[A-Z\d]{3,} /u.test(tail) || sentPattern().test(tail)) return false;
  // "Váš overovací kód do Sparta iD je RW9X0E": letters alone, and "is".
  if (keyword.strong && /^[\p{L}\p{M}\s]{1,40}$/u.test(tail) && tellsPattern().test(tail)) return true;
  return actsPattern().test(tail) || !(tail.includes(',') || namesNumber(sentence));
}

/** "Ref. 48291", "Č. 48291": an abbreviation after a sentence, before a number, names it in any language. */
const ABBREVIATED = /[.!?] \p{Lu}\p{L}{0,4}\. ?$/u;

/** The name of a sender, which is an English label too: "LINE: 4821をLINEで入力してください". */
const LINE = /^\s*(?:LINE ?[:：]|[[【]LINE[\]】]) ?$/u;
const JAPANESE = /^.{0,8}[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** "is", or a dash that means it. */
const IS = /^["'»”*]* (?:is|are|[-–—=]|это|est|es|ist|e|to|je|er|ar|on) /iu;

/** The names of other numbers: what comes behind such a number is not about it. */
const OWN_NAMES = [
  'n[or]\\.?|number|account|order|phone|customer|client|member|user|tracking|case|card|ticket|invoice|booking|transaction',
  'nummer|konto|kunde|auftrag|commande|pedido|cliente|cuenta|номер|заказ|счет',
].join('|');
const OWN_NAME = new RegExp(`(?:${OWN_NAMES})\\p{L}{0,3}(?: id)? ?[:#]? *$`, 'iu');

/** Far enough for "is" and "your" between a number and the word for a code. */
const BEHIND = 28;

/** "Larkspur ID: 90417 - your confirmation code." Contrast "Order 48213 - verification code: 90417". */
function isToldBehind(before: string, after: string, end: number, { text, keywords, only }: Said): boolean {
  if (!IS.test(after) || OWN_NAME.test(before) || !only()) return false;
  const keyword = keywords.find(({ start }) => start >= end);
  if (!keyword?.strong || keyword.start > end + BEHIND) return false;
  // "is your login for verification codes", "- your verification code is", "- your code was sent"
  return !/[.!?:\n]/.test(text.slice(end, keyword.start)) && /^["'»”)]* *(?:[.!\n]|$)/u.test(text.slice(keyword.end));
}

/** "Login code never arrives (post 4471)" */
const NOTED = /\((?:post|topic|thread|comment) $/;

/** What a message says beside a number. */
export interface Said extends Pick<Message, 'text' | 'keywords'> {
  /** Whether the message has one number only. */
  only: () => boolean;
}

/** Whether the digits between `before` and `after` in their line have another name than that of a code. */
export function isOtherName(before: string, after: string, end: number, said: Said): boolean {
  if (LINE.test(before) && JAPANESE.test(after)) return false;
  const short = ABBREVIATED.exec(before.slice(-12));
  if (short && findKeywords(short[0]).keywords.length === 0) return true;
  if (NOTED.test(before) && after.startsWith(')')) return true;
  if (!isLabelled(before) || isNamed(before) || isBracketed(before, after)) return false;
  if (isToldBehind(before, after, end, said)) return false;
  if (!isPurpose(before)) return true;
  // "One-time password to sign in to your account 482913"
  const isAllThereIs =
    after.trim() === '' &&
    !/\d/.test(before) &&
    !sentPattern().test(before) &&
    isSure(before) &&
    actsPattern().test(before.slice(findKeywords(before).keywords.at(-1)?.end));
  return !(isAllThereIs || tellsPattern().test(before) || CLOSES.test(after) || /[:：] *["'«“*]*$/u.test(before));
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

/** "N° de décompte", "Номер отправления", "Número" */
const NUMBER_OF =
  /^(?:n[°º]|no\.|nr\.?|numero|numer|nummer|number|nomor|номер|cislo)(?: (?:(?:d[eiou]|of|van) )?(?!code|kod|otp)\p{L}{4,20})?$/iu;

/** Whether a line of its own ("Order number") names the number in the next line. */
export function isOtherLabel(line: string): boolean {
  const bare = line.trim().replace(/[:：\s]+$/u, '');
  // "Please verify your account." is a sentence, "Order no." a label.
  if (bare.length > 40 || /\p{L}{4}\.$/u.test(bare)) return false;
  // "Verify your account"
  const isRequest = !namesNumber(bare) && actsPattern().exec(bare)?.index === 0;
  return (isLabelled(bare) && !isRequest && !isPurpose(bare)) || (NUMBER_OF.test(bare) && !actsPattern().test(bare));
}
