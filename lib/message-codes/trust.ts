import { PURPOSE } from './act.ts';
import type { Candidate } from './candidates.ts';
import { isChanged, isKeptPin } from './kept-pins.ts';
import { isOfUnknownKind } from './other-codes.ts';
import type { Message } from './read-message.ts';
import type { Relation } from './relate.ts';
import { sentenceAround } from './sentence.ts';
import { actsPattern, BOOKING, commercePattern, type Keyword, verbsPattern } from './words.ts';

/** What a name with a number takes off a price, in any language. */
const PERCENT = /\d ?[%٪]|[%٪] ?\d/;

/**
 * How far to trust a word for a code, 0–1. A plain "code" counts less in advertising, and where nothing else is about
 * signing in.
 */
export function trust(keyword: Keyword, candidate: Candidate, message: Message, relation: Relation): number {
  // A password with letters in it is permanent.
  if (/^password$/i.test(message.text.slice(keyword.start, keyword.end)) && candidate.shape !== 'digits') return 0.7;
  // A licence: longer than anything that a user types to sign in.
  if (candidate.shape === 'mixed' && candidate.code.length > (keyword.strong ? 12 : 9)) return 0.7;
  const gap = message.text.slice(keyword.end, Math.max(keyword.end, candidate.start));
  if (!message.support && isKeptPin(message.text, keyword, gap)) return 0.7;
  if (keyword.strong) return 1;
  if (isOfUnknownKind(message.text, keyword)) return 0.7;
  if (isOfBooking(candidate, message) || isOfLaw(candidate, message.text)) return 0.7;
  if (message.commerce && !isOnlyFooter(candidate, relation, message.text)) return 0.7;
  if (message.other && relation !== 'tight' && relation !== 'subject') return 0.7;
  // "Mit dem Code HERBST25 sparst du 25 %"
  if (candidate.doubt === 'name' && PERCENT.test(message.text)) return 0.7;
  if (isChanged(gap)) return 0.7;
  if (message.support) return 0.98;
  if (relation === 'label' && isOtherKind(gap)) return 0.7;
  if (relation !== 'sentence') return 0.9;
  // "PIN of your device 48820 to confirm the transfer"
  const { to } = sentenceAround(message.text, candidate.start, candidate.end);
  const rest = message.text.slice(candidate.end, to);
  return PURPOSE.test(rest) && actsPattern().test(rest) ? 0.88 : 0.8;
}

/** "Your table reservation, code KX482": letters in a message that is about a booking and asks for nothing. */
function isOfBooking({ shape }: Candidate, { text, support }: Message): boolean {
  return shape === 'mixed' && !support && BOOKING.test(text) && !verbsPattern().test(text);
}

/** "Code 4829 of the labour act" */
function isOfLaw({ end }: Candidate, text: string): boolean {
  return /^ of (?!your )\p{Ll}/u.test(text.slice(end, end + 12));
}

/** "Your code: K7PX2Q", with advertising only in the lines below it. */
function isOnlyFooter({ start, end, shape, doubt }: Candidate, relation: Relation, text: string): boolean {
  const lineEnd = text.indexOf('\n', end);
  if (relation !== 'tight' || lineEnd < 0 || (shape === 'mixed' && doubt)) return false;
  return /[:：] *$/.test(text.slice(0, start)) && !commercePattern().test(text.slice(0, lineEnd));
}

/** Words between a word for a code and what the code is of. */
const OF_WORDS = 'de du di da do del della des of van la el het the на від от'.split(' ');
/** What a one-time code confirms: a code "of" one of these is no code of another kind. */
const CONFIRMED_WORDS = 'paiement virement transac opera[ct] transfer compra pago'.split(' ');
const IS_WORDS = 'is est es e este е'.split(' ');
/** "El código de la caja fuerte es": a code of something, with or without "is". */
const OF_THING = new RegExp(
  [
    `^ (?:(?:${OF_WORDS.join('|')}) ){1,3}`,
    `(?!${CONFIRMED_WORDS.join('|')})\\p{Ll}{3,}(?:['’]\\p{Ll}+)?(?: \\p{Ll}{1,12}){0,2}`,
    `(?: (?:${IS_WORDS.join('|')}))?[:：]? $`,
  ].join(''),
  'u',
);

/**
 * "code de retrait:": a noun after the word for a code that has nothing to do with signing in. Brands are capitalised.
 */
function isOtherKind(gap: string): boolean {
  return (
    (/^ (?:(?:de|du|di|da|do|del|des|of) )?\p{Ll}{4,} ?[:：] ?$/u.test(gap) || OF_THING.test(gap)) &&
    !actsPattern().test(gap)
  );
}
