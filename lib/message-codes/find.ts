import { isToldByAct, PURPOSE } from './act.ts';
import { findBound, isBoundTo } from './bound.ts';
import { type Candidate, findCandidates, lineBefore } from './candidates.ts';
import { dispels, isGrouped } from './doubt.ts';
import type { FoundCode, JudgedCandidate, JudgedMessage, JudgedRelation } from './judged.ts';
import { isList } from './list.ts';
import { foldAccents, normalise } from './normalise.ts';
import { isOfUnknownKind } from './other-codes.ts';
import { type Message, readMessage } from './read-message.ts';
import { isOwnLine, REACH, type Relation, relate } from './relate.ts';
import { sentenceAround } from './sentence.ts';
import { actsPattern, commercePattern, DONE, type Keyword, tellsPattern } from './words.ts';

const SURE = 0.7;
/** A match this far below the best is another number of the same message. */
const MARGIN = 0.015;
const MOST = 3;
/** A message with more numbers than this is a table or an attack. */
const MOST_CANDIDATES = 400;
/** Characters between letters and a word for a code. Any text is full of letters. */
const NEAR = 80;
/** Longest message, in characters, in which a code without a word for it is found. */
const MOST_UNNAMED = 1500;

/**
 * Finds the one-time codes in the text of a message, the most certain first; usually one or none.
 * A domain-bound code (`@host #code`) is the only one of its message. With `host` given, it is returned only if the two
 * are the same site.
 * @param text anything; only the first 20,000 characters are read
 */
export function findMessageCodes(text: string, options: { host?: string } = {}): FoundCode[] {
  return judgeMessage(text, options).found;
}

/** Like `findMessageCodes`, with the reasons. */
export function judgeMessage(text: string, options: { host?: string } = {}): JudgedMessage {
  const shown = normalise(text);
  const bound = findBound(shown);
  if (bound.length > 0) {
    const { host } = options;
    const allowed = host === undefined ? bound : bound.filter((entry) => isBoundTo(entry.host, host));
    const found = unique(allowed.map((entry) => ({ ...entry, confidence: 1 })));
    return { found, candidates: [], signs: [], text: shown };
  }
  const message = readMessage(foldAccents(shown));
  const candidates = findCandidates(message.text)
    .filter(
      (candidate) => candidate.shape !== 'letters' || candidate.doubt === 'capitals' || isNear(candidate, message),
    )
    .slice(0, MOST_CANDIDATES)
    .map((candidate) => judgeCandidate(candidate, message));
  const scored = candidates
    .map(({ code, confidence }) => ({ code, confidence }))
    .filter(({ confidence }) => confidence >= SURE)
    .sort((a, b) => b.confidence - a.confidence);
  const best = scored[0]?.confidence;
  const found = isList(candidates, message.text)
    ? []
    : best === undefined
      ? findUnnamed(candidates, message)
      : unique(scored.filter(({ confidence }) => confidence >= best - MARGIN)).slice(0, MOST);
  const signs = (['commerce', 'support', 'other'] as const).filter((sign) => message[sign]);
  return { found, candidates, signs, text: message.text };
}

/** Letters alone count only close to a word for a code, or alone in a line below it: any text is full of them. */
function isNear(candidate: Candidate, { keywords, text }: Message): boolean {
  const { start, end } = candidate;
  const reach = isOwnLine(candidate, text) ? REACH : NEAR;
  return keywords.some((keyword) => keyword.start < end + NEAR && keyword.end > start - reach);
}

/** "Valid 5 minutes" */
const VALID = '(?:valid|expires?|gultig|geldig|valable|valido|wazny|действителен|gecerli)';
const UP_TO_AN_HOUR = '(?<!\\d)(?:\\d|[1-5]\\d|60) ?(?:min|мин|dk|dakika)';
const LASTS = new RegExp(`(?<!\\p{L})${VALID}(?!\\p{L})\\D{0,12}${UP_TO_AN_HOUR}|有効|有效|유효`, 'iu');

/** What lasts minutes too: "Ticket valid 60 minutes". */
const TICKET =
  /(?<!\p{L})(?:e-?ticket|ticket|fahrschein|fahrkarte|billet|billete|biglietto|bilet|kaartje|parking|билет)/iu;

/** "Please verify your email", and one number alone in its line: there is no word for a code at all. */
function findUnnamed(candidates: readonly Candidate[], { text, commerce }: Message): FoundCode[] {
  const isNamed = actsPattern().test(text) || (LASTS.test(text) && !TICKET.test(text));
  if (commerce || text.length > MOST_UNNAMED || !isNamed || DONE.test(text)) return [];
  const alone = candidates.filter(
    (each) =>
      (each.shape === 'digits' || (each.shape === 'mixed' && isUnderHeading(each, text))) &&
      (!each.doubt || isGrouped(text.slice(each.start, each.end))) &&
      isOwnLine(each, text),
  );
  const [only] = alone;
  return only && alone.length === 1 ? [{ code: only.code, confidence: SURE, isUnnamed: true }] : [];
}

/** What a heading is about above a code. "Log in to check in" and "Confirm your email" may be above any number. */
const VERIFY = /verif|weryfik|uberpruf|dogrula|验证|驗證|認証|인증/iu;

/** "Email verification", and KXJBC0 in the next line. */
function isUnderHeading({ start, code }: Candidate, text: string): boolean {
  const above = lineBefore(text, text.lastIndexOf('\n', start - 1) + 1).trim();
  return /^[A-Z\d]{5,8}$/.test(code) && above.length <= 40 && !/\d/.test(above) && VERIFY.test(above);
}

function unique(found: FoundCode[]): FoundCode[] {
  return found.filter((entry, i) => found.findIndex((other) => other.code === entry.code) === i);
}

const BASE: Record<Relation, number> = {
  tight: 0.97,
  subject: 0.96,
  below: 0.95,
  alone: 0.9,
  label: 0.92,
  told: 0.86,
  sentence: 0.82,
  act: 0.8,
};
/** Candidates that could well be something else. Being in the same sentence as a word for a code is not enough. */
const NEEDS_CLOSE: ReadonlySet<Candidate['shape']> = new Set(['long', 'year', 'mixed', 'letters']);

/** After the last full stop of a line, letters and digits are more often a sender's name than a code. */
const WORDLIKE: ReadonlySet<Candidate['shape']> = new Set(['mixed', 'letters']);

function judgeCandidate(candidate: Candidate, message: Message): JudgedCandidate {
  const relations: JudgedRelation[] = [];
  for (const keyword of message.keywords) {
    // Too far away to be related. Also keeps a text made only of candidates and words for codes from quadratic time.
    if (keyword.end < candidate.start - REACH || keyword.start > candidate.end + REACH) continue;
    const relation = relate(candidate, keyword, message.text);
    if (!relation) continue;
    const dropped = dropRelation(candidate, keyword, relation, message);
    const worth = dropped === '' ? BASE[relation] * trust(keyword, candidate, message, relation) : 0;
    relations.push({ keyword, relation, dropped, worth });
  }
  const best = Math.max(isToldByAct(candidate, message) ? BASE.act : 0, ...relations.map(({ worth }) => worth));
  const confidence = Math.round(best * (candidate.shape === 'digits' ? 100 : 97)) / 100;
  return { ...candidate, confidence, relations };
}

/** Why a relation does not count for a candidate; empty if it does. */
function dropRelation(
  candidate: Candidate,
  keyword: Keyword,
  relation: Relation,
  message: Message,
): JudgedRelation['dropped'] {
  if (NEEDS_CLOSE.has(candidate.shape) && relation === 'sentence') return 'shape';
  // "OTP limit reached for 9820012345"
  const gap = message.text.slice(keyword.end, candidate.start);
  // "482913 is the OTP for 3838"
  if (gap === ' for ' || gap === ' of ') return 'shape';
  if (candidate.shape === 'long' && relation === 'label' && !tellsPattern().test(gap)) return 'shape';
  const isTrusted = keyword.strong || (message.support && isOwnLine(candidate, message.text));
  if (candidate.shape === 'year' && relation === 'alone' && !isTrusted) return 'shape';
  if (WORDLIKE.has(candidate.shape) && relation === 'alone' && !isOwnLine(candidate, message.text)) return 'shape';
  if (isTelephone(candidate) && !keyword.strong && !message.support) return 'telephone';
  return dispels(candidate, keyword, relation, message) ? '' : 'doubt';
}

/** Ten digits like a North American telephone number. */
function isTelephone({ code }: Candidate): boolean {
  return /^[2-9]\d{2}[2-9]\d{6}$/.test(code);
}

/** Words of a message that reports a new permanent PIN ("Your PIN was changed to 4821"), unless "to" comes before them. */
const CHANGED_WORDS = [
  'changed',
  'set(?! up)',
  'updated',
  'geandert',
  'modifi\\p{L}+',
  'cambi\\p{L}+',
  'alterad[ao]',
  'gewijzigd',
  'zmienion\\p{L}*',
  'изменен\\p{L}*',
];
const CHANGED = new RegExp(
  `(?<!\\p{L})(?<!(?<!\\p{L})(?:to|pour|per|para|zum) )(?:${CHANGED_WORDS.join('|')})(?!\\p{L})`,
  'iu',
);

/** What a name with a number takes off a price, in any language. */
const PERCENT = /\d ?[%٪]|[%٪] ?\d/;

/**
 * How far to trust a word for a code, 0–1. A plain "code" counts less in advertising, and where nothing else is about
 * signing in.
 */
function trust(keyword: Keyword, candidate: Candidate, message: Message, relation: Relation): number {
  // A password with letters in it is permanent.
  if (/^password$/i.test(message.text.slice(keyword.start, keyword.end)) && candidate.shape !== 'digits') return 0.7;
  // A licence: longer than anything that a user types to sign in.
  if (candidate.shape === 'mixed' && candidate.code.length > (keyword.strong ? 12 : 9)) return 0.7;
  if (keyword.strong) return 1;
  if (isOfUnknownKind(message.text, keyword)) return 0.7;
  if (message.commerce && !isOnlyFooter(candidate, relation, message.text)) return 0.7;
  if (message.other && relation !== 'tight' && relation !== 'subject') return 0.7;
  // "Mit dem Code HERBST25 sparst du 25 %"
  if (candidate.doubt === 'name' && PERCENT.test(message.text)) return 0.7;
  const gap = message.text.slice(keyword.end, candidate.start);
  if (CHANGED.test(gap)) return 0.7;
  if (message.support) return 0.98;
  if (relation === 'label' && isOtherKind(gap)) return 0.7;
  if (relation !== 'sentence') return 0.9;
  // "PIN of your device 48820 to confirm the transfer"
  const { to } = sentenceAround(message.text, candidate.start, candidate.end);
  const rest = message.text.slice(candidate.end, to);
  return PURPOSE.test(rest) && actsPattern().test(rest) ? 0.88 : 0.8;
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
