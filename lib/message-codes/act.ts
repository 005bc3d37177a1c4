import { once } from '../once.ts';
import { type Candidate, lineBefore } from './candidates.ts';
import { confirmsVisit, isConfirmationNumber } from './confirmations.ts';
import { isNoWord } from './letter-pairs.ts';
import { isBracketed } from './numbers.ts';
import { USER_NAME } from './passwords.ts';
import type { Message } from './read-message.ts';
import { isOwnLine, SENDER_AND_PRODUCT } from './relate.ts';
import { sentenceAround } from './sentence.ts';
import { actsPattern, beginsWithVerbPattern, endsInVerbPattern, verbsPattern } from './words.ts';

/** How far before and after "Enter 300 117 in the app." its purpose may be, in characters. */
const NEXT = 60;

/** Begins the purpose of a code. */
export const PURPOSE =
  /^ (?:to|for|per|para|pour|um|om|fur|voor|aby|zeby|чтобы|для|за|pentru|untuk|de(?= xac ))(?!\p{L})/iu;

/** "Use 482913 to sign in": there is no word for a code at all. */
export function isToldByAct(candidate: Candidate, message: Message): boolean {
  const { start, end, shape, doubt } = candidate;
  const { text, commerce, shown, support, keywords } = message;
  if (commerce || shown) return false;
  if (isToldAbove(candidate, message)) return true;
  const { from, to } = sentenceAround(text, start, end);
  const sentence = text.slice(from, to);
  const isLettered = shape === 'mixed' || shape === 'letters';
  if (isLettered && !support && confirmsVisit(sentence)) return false;
  const before = text.slice(from, start);
  const rest = text.slice(end, to);
  if (isLettered) return isLettersToEnter(candidate, before, rest, message) && actsPattern().test(sentence);
  // "4821をLINEで入力してください"
  const isVerbs = endsInVerbPattern().test(before) || (OBJECT.test(rest) && verbsPattern().test(rest));
  // "Enter 1999 to verify your phone."
  const isToldYear =
    shape === 'year' && (isVerbs ? isObject(rest) : endsWithVerbPattern().test(rest)) && actsPattern().test(sentence);
  const isPrefixed = /^[A-Z]/.test(text.slice(start, end));
  if ((shape !== 'digits' && !isToldYear) || (doubt && !isPrefixed && !(isVerbs && keywords.length > 0))) return false;
  if (!(isVerbs || isTold(before, rest, message)) || SENT_TO.test(before) || asksForAnswer(before, rest)) return false;
  if (isToldFirst(before, rest, message)) return true;
  const near = isVerbs ? text.slice(Math.max(0, from - NEXT), to + NEXT) : sentence;
  // "We will never call you for this code. Enter 902144 at the prompt."
  const isAsked = isVerbs || isBracketed(before, rest) || isAskedFor(before, start, message);
  return (isAsked && keywords.length > 0) || actsPattern().test(near);
}

/** "Never share this code. Enter it online only: 551207." */
function isAskedFor(before: string, start: number, { support, text, keywords }: Message): boolean {
  return (
    support &&
    // Contrast "Type the number to reach us: 55120".
    /^(?!.* (?:your|to) ).*[:：] *$/.test(before) &&
    verbsPattern().test(before) &&
    keywords.some((each) => each.end < start && isPointedAt(text, each))
  );
}

/** The verb ends the clause: "2017 eingeben, um …". Contrast "In 2024 use the app to …". */
const endsWithVerbPattern = once(() => new RegExp(`${beginsWithVerbPattern().source}(?= *(?:[,;]|$))`, 'iu'));

/** Whether a year is all that its verb is about: "Gib 2017 ein, um …". Contrast "Use 2024 rates to …". */
function isObject(rest: string): boolean {
  return /^["'»”*)\]]*(?: ein)? *(?:,|$)/u.test(rest) || PURPOSE.test(rest);
}

/** Marks the object of a verb that comes last. */
const OBJECT = /^["'»”*)\]}】」』]* ?[を을를]/u;

/** "Sign in with 482913" */
const WITH = /(?<!\p{L})(?:with|avec|mit|met|con|com|za pomoca) $/iu;

/** "text the password MIX to 85069" */
const SENT_TO = /(?:text|sms|send|reply)\p{L}* (?:\P{N}{0,40} )?(?:to|at)[: ]*$/iu;

/** "Reply YES to confirm your visit 48213": the user is to type something else. */
const ANSWER = /(?<!\p{L})(?:YES|EVET|JA|SI|OUI|ДА|ТАК|ANO|TAK|SIM|STOP)(?!\p{L})/u;
/** Asks for an answer. In a sentence of capitals `SI` may be a Spanish "if". */
const REPLY =
  /(?<!\p{L})(?:REPLY|REPLIES|RESPOND|ANSWER|TEXT|SEND|ANTWORT|SCHREIB|RÉPOND|REPOND|ENVI|YAZ|ОТВЕТ|ODPOV|ODPOW)/iu;
/** How to unsubscribe, anywhere in a message: "Enter 482913 to sign in, text STOP to end." */
const OPT_OUT = /(?<!\p{L})STOP(?!\p{L})/gu;

function asksForAnswer(before: string, rest: string): boolean {
  const sentence = `${before} ${rest.replace(OPT_OUT, '')}`;
  return ANSWER.test(sentence) && (/\p{Ll}{2}/u.test(sentence) || REPLY.test(sentence));
}

/** "Address verification: 4829 Elm Street" is no end. */
const ENDS = /^["'»”*)\]]* *(?:$|[.,;!(|/–—-])|^ (?:to|for|and|or|per|para|pour|um|zu|por|na|ile)(?!\p{L})/u;

/** Whether only the names of the sender and the product come before: "Larkspur: Key SMS 902144". */
function isFirst(before: string): boolean {
  return !/[\p{L}\p{N}]/u.test(before.replace(SENDER_AND_PRODUCT, ''));
}

/** Whether a number that comes first in its message is told without any purpose of signing in. */
function isToldFirst(before: string, rest: string, { text, support, keywords }: Message): boolean {
  if (!isFirst(before)) return false;
  // "Larkspur: 902144 for your payment of £40. Never share this code."
  if (support && PURPOSE.test(rest) && keywords.some((keyword) => isPointedAt(text, keyword))) return true;
  // "Larkspur: 4821をLINEで入力してください"
  return OBJECT.test(rest) && verbsPattern().test(rest);
}

/** "This code", of which a sentence before has told. */
export function isPointedAt(text: string, { start }: { start: number }): boolean {
  return THIS.test(text.slice(Math.max(0, start - 12), start));
}

const THIS =
  /(?<!\p{L})(?:this|quest[oa]|est[ea]|esse|ce|cet|dies\p{L}{1,2}|deze|denna|denne|tento|ten|tego|bu|этот|этим|цей|цим|acest) ?$/iu;

/** Whether a sentence states digits as a code although no verb comes right before them. */
function isTold(before: string, rest: string, { other, support }: Message): boolean {
  return (
    verbsPattern().test(before) ||
    verbsPattern().test(rest) ||
    (PURPOSE.test(rest) && (/^ to/.test(rest) || isFirst(before))) ||
    WITH.test(before) ||
    isBracketed(before, rest) ||
    (isFirst(before) && /^ (?:[-–—]|is) /u.test(rest)) ||
    // "Verify it's you: 55019"
    (!other &&
      // "Your Larkspur login: 90417. It expires in 10 minutes."
      (support || !USER_NAME.test(before)) &&
      !isConfirmationNumber(before) &&
      /[:：] *$/.test(before) &&
      ENDS.test(rest) &&
      actsPattern().test(before) &&
      !/^\s*\p{L}+ ?[:：] *$/u.test(before)) ||
    /^ ile(?!\p{L})/u.test(rest)
  );
}

/** "Enter the following to confirm your address:", and the code alone in the next line. */
function isToldAbove(candidate: Candidate, { text, support, other }: Message): boolean {
  const { start, shape, doubt } = candidate;
  if ((shape !== 'digits' && shape !== 'mixed') || doubt || other || !isOwnLine(candidate, text)) return false;
  const above = lineBefore(text, text.lastIndexOf('\n', start - 1) + 1);
  return (support || /[:：] *$/.test(above)) && verbsPattern().test(above) && actsPattern().test(above);
}

/** "Enter KX7Q2P to confirm your address": letters count only as the verb's object. */
function isLettersToEnter(
  { shape, doubt, code }: Candidate,
  before: string,
  rest: string,
  { numbered }: Message,
): boolean {
  const isCode =
    shape === 'mixed'
      ? !doubt || (doubt === 'name' && /^[A-Z]{3}\d{3,}$/.test(code))
      : doubt === 'capitals' || (doubt === 'word' && isNoWord(code.toUpperCase()) && !numbered);
  if (!isCode) return false;
  if (endsInVerbPattern().test(before) || beginsWithVerbPattern().test(rest)) return true;
  // "Enter the following to confirm your address: L8KQ2"
  const isBehindColon = shape === 'mixed' && !doubt && /[:：] *$/.test(before) && verbsPattern().test(before);
  return (isBehindColon || WITH.test(before)) && actsPattern().test(before);
}
