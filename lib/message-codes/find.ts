import { isToldByAct, PURPOSE } from './act.ts';
import { findBound, isBoundTo } from './bound.ts';
import { type Candidate, findCandidates } from './candidates.ts';
import { dispels } from './doubt.ts';
import type { Delivered, JudgedCandidate, JudgedMessage, JudgedRelation } from './judged.ts';
import { isList } from './list.ts';
import { foldAccents, normalise } from './normalise.ts';
import { isOfUnknownKind } from './other-codes.ts';
import { type Message, readMessage } from './read-message.ts';
import { isOwnLine, REACH, type Relation, relate, sentenceAround } from './relate.ts';
import { actsPattern, commercePattern, type Keyword, tellsPattern } from './words.ts';

const SURE = 0.7;
/** What is this much less sure than the best is another number of the same message. */
const MARGIN = 0.015;
const MOST = 3;
/** A message with more numbers than this is a table or an attack. */
const MOST_CANDIDATES = 400;
/** The same for letters, which any text is full of. */
const NEAR = 80;
/** A message without a word for its code is a short one. */
const MOST_UNNAMED = 1500;
/** What is said when nothing is left to do. */
const DONE =
  /(?<!\p{L})(?:complete[d]?|success\p{L}*|confirmed|verified|approved|terminée?|abgeschlossen|completad[oa]|concluíd[oa]|завершен\p{L}*)(?!\p{L})|完成|成功/iu;

/**
 * The one-time codes in the text of a message, the surest first; usually one or none.
 * A domain-bound code (`@host #code`) is the only one of its message, and with `host` given is returned only
 * where the two are the same site. `text` may be anything; only its first 20,000 characters are read.
 */
export function findDelivered(text: string, options: { host?: string } = {}): Delivered[] {
  return judgeMessage(text, options).found;
}

/** `findDelivered` with the reasons. `text` may be anything. */
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
const LASTS =
  /(?<!\p{L})(?:valid|expires?|gultig|geldig|valable|valido|wazny|действителен|gecerli)(?!\p{L})\D{0,12}\d{1,2} ?(?:min|мин|dk|dakika)|有効|有效|유효/iu;

/** "Please verify your email", and one number alone in its line: no word for a code at all. */
function findUnnamed(candidates: readonly Candidate[], { text, commerce }: Message): Delivered[] {
  if (commerce || text.length > MOST_UNNAMED || !(actsPattern().test(text) || LASTS.test(text)) || DONE.test(text))
    return [];
  const alone = candidates.filter((each) => each.shape === 'digits' && !each.doubt && isOwnLine(each, text));
  const [only] = alone;
  return only && alone.length === 1 ? [{ code: only.code, confidence: SURE, isUnnamed: true }] : [];
}

function unique(found: Delivered[]): Delivered[] {
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
/** Codes that could well be something else need more than to stand in the same sentence. */
const NEEDS_CLOSE: ReadonlySet<Candidate['shape']> = new Set(['long', 'year', 'mixed', 'letters']);

/** Behind the last full stop of a line, letters and digits are a sender's name more often than a code. */
const WORDLIKE: ReadonlySet<Candidate['shape']> = new Set(['mixed', 'letters']);

function judgeCandidate(candidate: Candidate, message: Message): JudgedCandidate {
  const relations: JudgedRelation[] = [];
  for (const keyword of message.keywords) {
    // Nothing that far away stands in any relation: a text made of nothing else must not be compared with itself.
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

/** Why a relation does not count for such a candidate; empty where it does. */
function dropRelation(
  candidate: Candidate,
  keyword: Keyword,
  relation: Relation,
  message: Message,
): JudgedRelation['dropped'] {
  if (NEEDS_CLOSE.has(candidate.shape) && relation === 'sentence') return 'shape';
  // "OTP limit reached for 9820012345"
  const gap = message.text.slice(keyword.end, candidate.start);
  if (candidate.shape === 'long' && relation === 'label' && !tellsPattern().test(gap)) return 'shape';
  if (candidate.shape === 'year' && relation === 'alone' && !keyword.strong) return 'shape';
  if (WORDLIKE.has(candidate.shape) && relation === 'alone' && !isOwnLine(candidate, message.text)) return 'shape';
  if (isTelephone(candidate) && !keyword.strong && !message.support) return 'telephone';
  return dispels(candidate, keyword, relation, message.text) ? '' : 'doubt';
}

/** Ten digits as North American telephone numbers have them. */
function isTelephone({ code }: Candidate): boolean {
  return /^[2-9]\d{2}[2-9]\d{6}$/.test(code);
}

/** "Your PIN was changed to 4821": it is kept. */
const CHANGED =
  /(?<!\p{L})(?<!(?<!\p{L})(?:to|pour|per|para|zum) )(?:changed|set(?! up)|updated|geandert|modifi\p{L}+|cambi\p{L}+|alterad[ao]|gewijzigd|zmienion\p{L}*|изменен\p{L}*)(?!\p{L})/iu;

/** A plain "code" is believed less where the message sells something or says nothing else of signing in. */
function trust(keyword: Keyword, candidate: Candidate, message: Message, relation: Relation): number {
  // A password with letters in it is one to keep.
  if (/^password$/i.test(message.text.slice(keyword.start, keyword.end)) && candidate.shape !== 'digits') return 0.7;
  // A licence: longer than anything that is typed to sign in.
  if (candidate.shape === 'mixed' && candidate.code.length > (keyword.strong ? 12 : 9)) return 0.7;
  if (keyword.strong) return 1;
  if (isOfUnknownKind(message.text, keyword)) return 0.7;
  if (message.commerce && !isOnlyFooter(candidate, relation, message.text)) return 0.7;
  if (message.other && relation !== 'tight' && relation !== 'subject') return 0.7;
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

/** "Your code: K7PX2Q", and what sells stands in the lines below it. */
function isOnlyFooter({ start, end, shape, doubt }: Candidate, relation: Relation, text: string): boolean {
  const lineEnd = text.indexOf('\n', end);
  if (relation !== 'tight' || lineEnd < 0 || (shape === 'mixed' && doubt)) return false;
  return /[:：] *$/.test(text.slice(0, start)) && !commercePattern().test(text.slice(0, lineEnd));
}

/** "code de retrait:": a noun behind the word for a code that says nothing of signing in. Brands have capitals. */
function isOtherKind(gap: string): boolean {
  return (
    (/^ (?:(?:de|du|di|da|do|del|des|of) )?\p{Ll}{4,} ?[:：] ?$/u.test(gap) || OF_THING.test(gap)) &&
    !actsPattern().test(gap)
  );
}

/** "El código de la caja fuerte es": what a code is of, and "is". A payment or transfer is what a code confirms. */
const OF_THING =
  /^ (?:(?:de|du|di|da|do|del|della|des|of|van|la|el|het|the|на|від|от) ){1,3}(?!paiement|virement|transac|opera[ct]|transfer|compra|pago)\p{Ll}{3,}(?:['’]\p{Ll}+)?(?: \p{Ll}{1,12}){0,2}(?: (?:is|est|es|e|este|е))?[:：]? $/u;
