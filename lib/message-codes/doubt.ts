import { messageTermsOf } from '../lexicon/message-terms.ts';
import { isPointedAt } from './act.ts';
import type { Candidate, Doubt } from './candidates.ts';
import { BRAND, hasRarePair, isMixedCase, isNoWord, isUnspeakable, looksRandom } from './letter-pairs.ts';
import { folded } from './normalise.ts';
import { isOdd, isOddBehind, isOddHeading, isOddLine } from './odd-letters.ts';
import { DIGITS, type Message } from './read-message.ts';
import { isOwnLine, type Relation } from './relate.ts';
import { sentenceAround } from './sentence.ts';
import { actsPattern, CLOSES, endsClause, type Keyword, tellsPattern, verbsPattern } from './words.ts';

/** "… is", after a code that begins its sentence. */
const isPattern = folded(
  () =>
    `^["'»”*)\\]}」』】]*(?: ?(?:[–—=がを]|${messageTermsOf('copula-run-on')})|\\s(?:${messageTermsOf('is')})(?!\\p{L}))`,
);

/** The text between a candidate and the word for a code beside it. */
interface Between {
  gap: string;
  relation: Relation;
  isStrong: boolean;
  /** The word can only mean a code, or nothing in the message contradicts it. */
  isTrusted: boolean;
  /** They are joined by a colon, by "is", or by nothing if a sentence begins with the code. */
  isJoined: boolean;
  /** The sentence is in capitals. */
  isShouted: boolean;
  /** They clearly belong together. */
  isClose: boolean;
}

/**
 * Whether the text between a candidate and a word for a code removes the doubt about the candidate's form.
 */
export function dispels(candidate: Candidate, keyword: Keyword, relation: Relation, message: Message): boolean {
  const { start, end, doubt, code } = candidate;
  if (!doubt) return true;
  const { text } = message;
  const isBefore = keyword.end <= start;
  const gap = isBefore ? text.slice(keyword.end, start) : text.slice(end, keyword.start);
  const isJoined = isBefore
    ? isJoinedBehind(candidate, keyword, gap, text)
    : isJoinedAhead(candidate, keyword, gap, message);
  const isClose = relation === 'tight' || relation === 'below' || (relation === 'subject' && isJoined);
  const isTrusted = isTrustedBeside(candidate, keyword, gap, message);
  const between: Between = {
    gap,
    relation,
    isStrong: keyword.strong,
    isTrusted,
    isJoined,
    isShouted: isShouted(candidate, text),
    isClose,
  };
  // "Your verification code", a sentence, and IVWB64 alone in a line below.
  if (doubt === 'name' && relation === 'alone')
    return isTrusted && /^[A-Z\d]+$/.test(code) && isOwnLine(candidate, text);
  if (doubt !== 'number' && relation === 'alone')
    return isOddLine(candidate, keyword, message, isBefore ? isTrusted : message.support && isAbout(keyword, text));
  if (PAIRS.test(text.slice(start, end))) return isBefore && keyword.strong && arePairsToldBy(gap, relation, message);
  if (doubt === 'number' || doubt === 'measure' || doubt === 'name')
    return dispelsNumber(doubt, text.slice(start, end), between);
  // "river stone lamp": other languages have sentences of such words.
  if (code.includes(' ') && !(relation === 'below' && ENGLISH_CODE.test(text.slice(keyword.start, keyword.end))))
    return false;
  if (isPlainWord(candidate, keyword, relation, text)) return false;
  return (
    (!isBefore || endsClause(text, end) || isToldToBe(candidate, between, text)) && dispelsWord(doubt, code, between)
  );
}

/** Whether a word can only mean a one-time code, or nothing in the message contradicts it. */
function isTrustedBeside({ start, code }: Candidate, keyword: Keyword, gap: string, message: Message): boolean {
  if (keyword.strong) return true;
  if (message.commerce || message.other) return false;
  if (message.support || isOdd(code)) return true;
  return keyword.end <= start ? isSaid(gap) || isToEnter(keyword, message.text) : isPattern().test(gap);
}

/** Whether letters are a word of the message, however near the word for a code is. */
function isPlainWord({ start, end, code }: Candidate, keyword: Keyword, relation: Relation, text: string): boolean {
  // "Tämä on vahvistuskoodisi": the first word of a sentence, in any language.
  if (relation === 'subject') return CAPITALISED.test(code) && !hasRarePair(code.toUpperCase());
  if (relation !== 'below' || !BRAND.test(code)) return false;
  // "Hola, …", "Howdy!" below the word, or "Regards" below its sentence
  const lineEnd = text.indexOf('\n', keyword.end);
  // "Your code is: 482913" and "Your code: KX7Q2P" have their code already.
  return (
    !isOwnLine({ start, end }, text) ||
    /^[!,]/.test(text.slice(end)) ||
    /[.!?。]\s*$/.test(text.slice(0, lineEnd)) ||
    DIGITS.test(text.slice(keyword.end, lineEnd)) ||
    /[:：] *[A-Z]+\d[A-Z\d]{3,}/.test(text.slice(keyword.end, lineEnd))
  );
}

/**
 * "Your access code QWERTZ is valid for ten minutes", "認証番号：QWRTZX ご利用金額": letters that form no word, right behind
 * a sure word.
 */
function isToldToBe({ end, code }: Candidate, { gap, relation, isStrong, isShouted }: Between, text: string): boolean {
  if (!isStrong || isShouted || relation !== 'tight') return false;
  const after = text.slice(end, end + 24);
  if (GUEST.test(text)) return false;
  return (
    /^[A-Z]{4,9}$/.test(code) &&
    isNoWord(code) &&
    (isPattern().test(after) || EXPIRES.test(after) || tellsPattern().test(gap))
  );
}

/**
 * Whether a colon, "is" or a line break tells two pairs ("77 29"). They may be a time or a date ("sent at 18 45"), so the
 * message may have no other number that could be the code.
 */
function arePairsToldBy(gap: string, relation: Relation, { numbered }: Message): boolean {
  return !numbered && (relation === 'below' || (relation === 'tight' && tellsPattern().test(gap)));
}

/** "This code expires", "Koden gäller": a line that is about the code above. */
function isAbout(keyword: Keyword, text: string): boolean {
  return isPointedAt(text, keyword) || /(?:^|\n) *$/.test(text.slice(0, keyword.start));
}

/** Whether the gap between a candidate and the word behind it joins the two. */
function isJoinedAhead(candidate: Candidate, keyword: Keyword, gap: string, message: Message): boolean {
  if (isPattern().test(gap)) return true;
  if (!beginsSentence(message.text, candidate.start)) return false;
  return gap.trim() === '' ? /\d/.test(candidate.code) : isOddHeading(candidate, keyword, message, gap);
}

/** Whether the gap between a word and the candidate behind it joins the two. */
function isJoinedBehind(candidate: Candidate, keyword: Keyword, gap: string, text: string): boolean {
  const { end, doubt, code } = candidate;
  if (tellsPattern().test(gap) || CLOSES.test(text.slice(end, end + 12))) return true;
  // "OTP (SECRET): 482913"
  if (DIGITS.test(text.slice(end, sentenceAround(text, end, end).to))) return false;
  if (doubt === 'capitals' && gap === ' ') return true;
  // "Verification code RESEND" is a button.
  if (doubt === 'word' && /^[A-Z]+$/.test(code) && !hasRarePair(code)) return false;
  if (isOddBehind(candidate, text, gap) && !isShouted(candidate, text)) return true;
  if (OPENS.test(gap) || (gap.trim() === '' && RUNS_ON.test(text.slice(keyword.end - 1, keyword.end)))) return true;
  return gap === ' ' && (isToEnter(keyword, text) || isNamed(keyword, code, text)) && !isShouted(candidate, text);
}

/** "EARLY26" is a discount, "CWGUG8" is not: a word that can be spoken, and at most two digits. */
function isDiscount(written: string): boolean {
  const letters = /^([A-Z]{4,})\d{1,2}$/.exec(written)?.[1] ?? '';
  return (letters.match(/[AEIOUY]/g) ?? []).length > 1 && !hasRarePair(letters);
}

function dispelsNumber(
  doubt: Doubt,
  written: string,
  { relation, isStrong, isTrusted, isJoined, isClose }: Between,
): boolean {
  const isLabelled = relation === 'label' && isStrong;
  if (doubt === 'number') {
    // "OTP for the card ending 4321 is 059 297"
    if (isStrong || (isTrusted && /^[A-Z]/.test(written)))
      return isClose || relation === 'subject' || isLabelled || (relation === 'told' && isGrouped(written));
    return (isClose || (relation === 'label' && isJoined)) && isGrouped(written);
  }
  const isClear = isStrong || (doubt === 'name' && !isDiscount(written));
  return (isClose && isClear) || ((isLabelled || (relation === 'told' && isStrong)) && isJoined);
}

/** Letters alone are a word, unless something says that they are the code. */
function dispelsWord(doubt: Doubt, code: string, between: Between): boolean {
  const { gap, relation, isStrong, isTrusted, isJoined, isShouted } = between;
  // "TELEGRAM code": a brand before the word.
  const isRandom = isTrusted && looksRandom(code) && (gap.trim() !== '' || relation !== 'subject') && !isShouted;
  const isTold =
    relation === 'tight' ||
    relation === 'subject' ||
    (relation === 'label' && (isStrong || isRandom || actsPattern().test(gap))) ||
    (relation === 'told' && isStrong && (isRandom || doubt === 'capitals'));
  if (!(relation === 'below' || (isJoined && isTold))) return false;
  if (doubt === 'capitals') return true;
  if (doubt === 'word') return isStrong || isRandom || (/[:：]/.test(gap) && isMixedCase(code));
  if (doubt === 'small')
    return isStrong && relation === 'tight' && (isUnspeakable(code) || /[:：][\s"'«“*([{【「『]*$/.test(gap));
  return isStrong;
}

const ENGLISH_CODE = /(?<!\p{L})(?:code|passcode|password|phrase)$/iu;

/** "77 29", "28-11" */
const PAIRS = /^\d\d[ -]\d\d$/;

/** Scripts without spaces between words. */
const RUNS_ON = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** An opening bracket or quotation mark before a code: "code [KXJBCO]". */
const OPENS = /^ ?["'«“*([{【「『]+$/u;

/** Begins what is said about a code: how long it lasts. */
const EXPIRES = /^ (?:expires?|lauft|gilt|caduca|vence|scade|verloopt|wygasa|valid)(?!\p{L})/u;

/** Says that a word is given to guests, of a network or a house. */
const GUEST = /(?<!\p{L})(?:wi-?fi|wlan|ssid|guests?|hotel|hotspot|gast|gaste|invitados?|ospiti)(?!\p{L})/iu;

const CAPITALISED = /^[A-Z][a-z]+$/;

/** Whether the words around the candidate are in capitals too. */
function isShouted({ start, end }: Candidate, text: string): boolean {
  const { from, to } = sentenceAround(text, start, end);
  const sentence = `${text.slice(from, start)} ${text.slice(end, to)}`;
  return (sentence.match(/\p{Lu}/gu) ?? []).length > (sentence.match(/\p{Ll}/gu) ?? []).length;
}

/** "is", not a colon, which ends labels of every kind. */
function isSaid(gap: string): boolean {
  return tellsPattern().test(gap) && !/[:=>→»-] *["'«“*([{【「『]*$/u.test(gap);
}

/** "Bestätigungscode KXJBCO", but not a heading in capitals. */
function isNamed({ start, end, strong }: Keyword, code: string, text: string): boolean {
  return strong && /^[A-Z]{5,9}$/.test(code) && /\p{Ll}/u.test(text.slice(start, end));
}

/** "Enter the code KXJBCO". */
function isToEnter({ start }: Keyword, text: string): boolean {
  const { from } = sentenceAround(text, start, start);
  return verbsPattern().test(text.slice(Math.max(from, start - 30), start));
}

/** Whether a sentence begins with the candidate. */
function beginsSentence(text: string, start: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text.slice(sentenceAround(text, start, start).from, start));
}

/** Whether digits are parted as people part a code. */
export function isGrouped(written: string): boolean {
  return /^\d{3}[ -]\d{3}$|^\d{4}[ -]\d{4}$|^\d{2}(?:[ -]\d{2}){2,}$/.test(written);
}
