import { isToldByAct } from './act.ts';
import { isTouchingAmount } from './amounts.ts';
import { findBound, isBoundTo } from './bound.ts';
import { type Candidate, findCandidates, lineBefore } from './candidates.ts';
import { dispels, isGrouped } from './doubt.ts';
import type { FoundCode, JudgedCandidate, JudgedMessage, JudgedRelation } from './judged.ts';
import { isList } from './list.ts';
import { foldAccents, normalise, unglue, unmixScripts } from './normalise.ts';
import { isOdd } from './odd-letters.ts';
import { type Message, readMessage } from './read-message.ts';
import { isOwnLine, REACH, type Relation, relate } from './relate.ts';
import { trust } from './trust.ts';
import { actsPattern, DONE, type Keyword, tellsPattern } from './words.ts';

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
  const shown = unglue(normalise(text));
  const bound = findBound(shown);
  if (bound.length > 0) {
    const { host } = options;
    const allowed = host === undefined ? bound : bound.filter((entry) => isBoundTo(entry.host, host));
    const found = unique(allowed.map((entry) => ({ ...entry, confidence: 1 })));
    return { found, candidates: [], signs: [], text: shown };
  }
  const message = readMessage(unmixScripts(foldAccents(shown)));
  const candidates = findCandidates(message)
    .filter(
      (each) => each.shape !== 'letters' || each.doubt === 'capitals' || isOdd(each.code) || isNear(each, message),
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

/** Letters alone count only close to a word for a code, or alone in a line below it, since texts are full of them. */
function isNear(candidate: Candidate, { keywords, text }: Message): boolean {
  const { start, end } = candidate;
  const reach = isOwnLine(candidate, text) ? REACH : NEAR;
  return keywords.some((keyword) => keyword.start < end + NEAR && keyword.end > start - reach);
}

/** "Valid 5 minutes" */
const VALID = '(?:valid|expires?|gultig|geldig|valable|valido|wazny|действителен|gecerli)';
const UP_TO_AN_HOUR = '(?<!\\d)(?:\\d|[1-5]\\d|60) ?(?:min|мин|dk|dakika)';
const LASTS = new RegExp(`(?<!\\p{L})${VALID}(?!\\p{L})\\D{0,24}${UP_TO_AN_HOUR}|有効|有效|유효`, 'iu');

/** What lasts minutes too: "Ticket valid 60 minutes". */
const TICKET =
  /(?<!\p{L})(?:e-?ticket|ticket|fahrschein|fahrkarte|billet|billete|biglietto|bilet|kaartje|parking|билет)/iu;

/** Begins the address of the sender, whose last line may be a postal code. */
const FOOTER = /©|copyright|unsubscribe/i;

/** "Please verify your email", and one number alone in its line: there is no word for a code at all. */
function findUnnamed(candidates: readonly Candidate[], { text, commerce }: Message): FoundCode[] {
  const isNamed = actsPattern().test(text) || (LASTS.test(text) && !TICKET.test(text));
  if (commerce || text.length > MOST_UNNAMED || !isNamed || DONE.test(text)) return [];
  const alone = candidates.filter(
    (each) =>
      (each.shape === 'digits' || (each.shape === 'mixed' && isUnderHeading(each, text))) &&
      (!each.doubt || isGrouped(text.slice(each.start, each.end))) &&
      isOwnLine(each, text) &&
      !FOOTER.test(text.slice(actsPattern().exec(text)?.index ?? 0, each.start)),
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
  // "1xBet code: 482913"
  if (message.numbered && BRAND_WITH_NUMBER.test(candidate.code)) return 'shape';
  // "OTP limit reached for 9820012345"
  const gap = message.text.slice(keyword.end, candidate.start);
  // "482913 is the OTP for 3838"
  if (gap === ' for ' || gap === ' of ') return 'shape';
  // "Your code expired at 1422", "Code 482913 was used"
  if (AT_TIME.test(gap) && TIME.test(candidate.code)) return 'shape';
  if (USED.test(message.text.slice(candidate.end, candidate.end + 24))) return 'shape';
  if (candidate.end === keyword.start && isTouchingAmount(candidate, keyword, message.text)) return 'shape';
  // "(AUTH-4471) Login code arrives twice"
  if (relation === 'subject' && ISSUE.test(message.text.slice(candidate.start - 1, keyword.start))) return 'shape';
  if (candidate.shape === 'long' && relation === 'label' && !tellsPattern().test(gap)) return 'shape';
  const isTrusted = keyword.strong || (message.support && isOwnLine(candidate, message.text));
  if (candidate.shape === 'year' && relation === 'alone' && !(isTrusted && isLineAbove(candidate, message.text)))
    return 'shape';
  if (WORDLIKE.has(candidate.shape) && relation === 'alone' && !isOwnLine(candidate, message.text)) return 'shape';
  if (isTelephone(candidate) && !keyword.strong && !message.support) return 'telephone';
  return dispels(candidate, keyword, relation, message) ? '' : 'doubt';
}

/** "50pick", "1xBet", "23andMe" */
const BRAND_WITH_NUMBER = /^\d{1,2}[a-z]{1,8}(?:[a-z]|[A-Z][a-z]{1,6})$/;

/** Whether it is alone in its line, and not the year that ends a footer. */
function isLineAbove(candidate: Candidate, text: string): boolean {
  return isOwnLine(candidate, text) && text.slice(candidate.end).trim() !== '';
}

/** The key of a ticket before its title. */
const ISSUE = /^[([][A-Z]{2,}-\d+[)\]] ?$/;
const AT_TIME = / (?:at|um|a las|alle|kl\.?|saat) $/iu;
const TIME = /^(?:[01]\d|2[0-3])[0-5]\d$/;
/** Behind a code that is of no more use. */
const USED =
  /^ (?:(?:was|has been|is|already) (?:already )?(?:used|expired)|wurde verwendet|a ete utilise|fue usad|e stato usat|foi usad|zostal (?:wyko|uzyt)|был использ)/iu;

/** Ten digits like a North American telephone number. */
function isTelephone({ code }: Candidate): boolean {
  return /^[2-9]\d{2}[2-9]\d{6}$/.test(code);
}
