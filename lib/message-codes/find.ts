import { findBound, isBoundTo } from './bound.ts';
import { type Candidate, findCandidates, lineBefore } from './candidates.ts';
import { normalise } from './normalise.ts';
import {
  ACTS,
  CLOSES,
  COMMERCE,
  COPULA,
  COURIER,
  findKeywords,
  type Keyword,
  SENT,
  SUPPORT,
  TELLS,
  VERBS,
} from './words.ts';

/** A code found in a message that was mailed or texted. */
export interface Delivered {
  /** As one types it: no separators, no prefix. */
  code: string;
  /** The host that the message itself binds the code to (`@host #code`). Offer it nowhere else. */
  host?: string;
  /** 0–1; what is less sure than `SURE` is not returned. */
  confidence: number;
}

const SURE = 0.7;
/** What is this much less sure than the best is another number of the same message. */
const MARGIN = 0.08;
const MOST = 3;
/** A message with more numbers than this is a table or an attack. */
const MOST_CANDIDATES = 400;
/** Characters between a word for a code and a code that stands alone in its line. */
const REACH = 400;

/**
 * The one-time codes in the text of a message, the surest first; usually one or none.
 * A domain-bound code (`@host #code`) is the only one of its message, and with `host` given is returned only
 * where the two are the same site. `text` may be anything; only its first 20,000 characters are read.
 */
export function findDelivered(text: string, options: { host?: string } = {}): Delivered[] {
  const plain = normalise(text);
  const bound = findBound(plain);
  if (bound.length > 0) {
    const { host } = options;
    const allowed = host === undefined ? bound : bound.filter((entry) => isBoundTo(entry.host, host));
    return unique(allowed.map((entry) => ({ ...entry, confidence: 1 })));
  }
  const keywords = findKeywords(plain);
  const context = {
    text: plain,
    keywords,
    commerce: COMMERCE.test(plain) && !COURIER.test(plain),
    support: SUPPORT.test(plain),
  };
  const scored = findCandidates(plain)
    .slice(0, MOST_CANDIDATES)
    .map((candidate) => ({ code: candidate.code, confidence: score(candidate, context) }))
    .filter(({ confidence }) => confidence >= SURE)
    .sort((a, b) => b.confidence - a.confidence);
  const best = scored[0]?.confidence ?? 0;
  return unique(scored.filter(({ confidence }) => confidence >= best - MARGIN)).slice(0, MOST);
}

function unique(found: Delivered[]): Delivered[] {
  return found.filter((entry, i) => found.findIndex((other) => other.code === entry.code) === i);
}

interface Message {
  text: string;
  keywords: Keyword[];
  /** It sells something. */
  commerce: boolean;
  /** It says what only a message with a one-time code says: valid for minutes, share with nobody. */
  support: boolean;
}

/** How a candidate stands to a word for a code. */
type Relation = 'tight' | 'subject' | 'alone' | 'label' | 'told' | 'sentence' | 'act';

const BASE: Record<Relation, number> = {
  tight: 0.97,
  subject: 0.96,
  alone: 0.94,
  label: 0.92,
  told: 0.86,
  sentence: 0.82,
  act: 0.8,
};
/** Codes that could well be something else need more than to stand in the same sentence. */
const NEEDS_CLOSE: ReadonlySet<Candidate['shape']> = new Set(['long', 'year', 'mixed', 'letters']);

/** Behind the last full stop of a line, letters and digits are a sender's mark more often than a code. */
const WORDLIKE: ReadonlySet<Candidate['shape']> = new Set(['mixed', 'letters']);

function score(candidate: Candidate, message: Message): number {
  let best = actScore(candidate, message);
  for (const keyword of message.keywords) {
    // Nothing that far away stands in any relation: a text made of nothing else must not be compared with itself.
    if (keyword.end < candidate.start - REACH || keyword.start > candidate.end + REACH) continue;
    const relation = relate(candidate, keyword, message.text);
    if (!relation) continue;
    if (NEEDS_CLOSE.has(candidate.shape) && relation === 'sentence') continue;
    if (candidate.shape === 'year' && relation === 'alone' && !keyword.strong) continue;
    if (WORDLIKE.has(candidate.shape) && relation === 'alone' && !isOwnLine(candidate, message.text)) continue;
    best = Math.max(best, BASE[relation] * trust(keyword, message, relation));
  }
  return Math.round(best * (candidate.shape === 'digits' ? 100 : 97)) / 100;
}

/** A plain "code" is believed less where the message sells something or says nothing else of signing in. */
function trust(keyword: Keyword, { commerce, support }: Message, relation: Relation): number {
  if (keyword.strong) return 1;
  if (commerce) return 0.7;
  if (support) return 0.98;
  return relation === 'sentence' ? 0.8 : 0.9;
}

/** "Use 482913 to sign in": no word for a code at all. */
function actScore({ start, end, shape }: Candidate, { text, commerce }: Message): number {
  if (shape !== 'digits' || commerce) return 0;
  const { from, to } = sentenceAround(text, start, end);
  const sentence = text.slice(from, to);
  const isTold = VERBS.test(sentence) || /^ to \p{L}/u.test(text.slice(end, to));
  return isTold && ACTS.test(sentence) ? BASE.act : 0;
}

function relate({ start, end }: Candidate, keyword: Keyword, text: string): Relation | undefined {
  if (keyword.start < end && keyword.end > start) return undefined;
  const { from, to } = sentenceAround(text, start, end);
  const isBefore = keyword.end <= start;
  const gap = isBefore ? text.slice(keyword.end, start) : text.slice(end, keyword.start);
  if (keyword.start >= from && keyword.end <= to) {
    if (isBefore) return relateBehind(gap, text.slice(end, to));
    return gap.length <= 70 && /^["'»”*\])]* ?(?:$|-|–|—|:|=|\p{L})/u.test(gap)
      ? 'subject'
      : gap.length <= 120
        ? 'sentence'
        : undefined;
  }
  if (gap.length > REACH) return undefined;
  const rest = text.slice(from, start) + text.slice(end, to);
  if (!/[\p{L}\p{N}]/u.test(rest)) return 'alone';
  return isBefore && leads(text, from, start, end, keyword) ? 'alone' : undefined;
}

/** How a code stands to a word that comes before it in its sentence. */
function relateBehind(gap: string, rest: string): Relation | undefined {
  if (gap.length <= 40 && COPULA.test(gap)) return 'tight';
  const isPlain = gap.length <= 50 && /^[\p{L}\p{M}\s\p{P}]*$/u.test(gap);
  if (isPlain && (TELLS.test(gap) || CLOSES.test(rest) || !/^ ?[\p{L}\p{N}]/u.test(rest))) return 'label';
  if (gap.length > 140 || (SENT.test(gap) && !TELLS.test(gap))) return undefined;
  return TELLS.test(gap) ? 'told' : 'sentence';
}

/** The code begins its line, and the line above it is the one that names it. */
function leads(text: string, from: number, start: number, end: number, keyword: Keyword): boolean {
  if (/[\p{L}\p{N}]/u.test(text.slice(from, start))) return false;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  if (/[\p{L}\p{N}]/u.test(text.slice(lineStart, start))) return false;
  const above = lineBefore(text, lineStart);
  const named = keyword.end > lineStart - 300 && above.includes(text.slice(keyword.start, keyword.end));
  return named && /^ *(?:[(|,;.–—-]|\n|$)/.test(text.slice(end, end + 20));
}

function isOwnLine({ start, end }: Candidate, text: string): boolean {
  const lineEnd = text.indexOf('\n', end);
  const line =
    text.slice(text.lastIndexOf('\n', start - 1) + 1, start) + text.slice(end, lineEnd < 0 ? undefined : lineEnd);
  return !/[\p{L}\p{N}]/u.test(line);
}

/** The sentence or line around a place. A dot inside a number or an abbreviation's lower case ends none. */
function sentenceAround(text: string, start: number, end: number): { from: number; to: number } {
  const before = text.slice(Math.max(0, start - 300), start);
  const after = text.slice(end, end + 300);
  const ends = [...before.matchAll(/\n|[.!?](?=["'»”)]* +(?!\p{Ll}))|[。！？؟।]/gu)].at(-1);
  const from = ends ? start - before.length + ends.index + ends[0].length : start - before.length;
  const next = /\n|[.!?](?=["'»”)]*(?: +(?!\p{Ll})|$))|[。！？؟।]/u.exec(after);
  return { from, to: next ? end + next.index : end + after.length };
}
