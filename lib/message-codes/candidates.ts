import { isDated, isOtherNumber, otherSpans } from './numbers.ts';
import { isOtherLabel, isOtherName } from './purpose.ts';

export type Shape = 'digits' | 'long' | 'year' | 'mixed' | 'letters';

/** A run of characters that has the looks of a code and is not given away as something else. */
export interface Candidate {
  start: number;
  end: number;
  /** Without separators and prefix: what one types. */
  code: string;
  shape: Shape;
}

/** Latin, Cyrillic and Greek part their words; Chinese, Japanese, Korean, Thai and others may run into a code. */
const OPEN = '(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{N}_])';
const CLOSE = '(?![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{N}_])';

const DIGITS = new RegExp(
  `${OPEN}(?:[A-Z]{1,2}-(?<prefixed>\\d{4,8})|\\d(?<one>[ -])\\d(?:\\k<one>\\d){2,8}|\\d{2}(?<two>[ -])\\d{2}(?:\\k<two>\\d{2}){1,3}|\\d{3}(?<three>[ -]| - )\\d{3}(?:\\k<three>\\d{3})?|\\d{4}(?<four>[ -])\\d{4}|\\d{4,10})${CLOSE}`,
  'gu',
);
const MIXED = new RegExp(`${OPEN}(?:[A-Z0-9]{3,5}(?:-[A-Z0-9]{3,5}){1,3}|[A-Za-z0-9]{4,12})${CLOSE}`, 'gu');

/** Every candidate in normalised text, in order. */
export function findCandidates(text: string): Candidate[] {
  const spans = otherSpans(text);
  const found: Candidate[] = [];
  const consider = (start: number, raw: string, code: string, shape: Shape) => {
    const end = start + raw.length;
    if (spans.some((span) => span.start < end && span.end > start && !(span.start === start && span.end === end)))
      return;
    if (spans.some((span) => span.start === start && span.end === end)) return;
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    const lineEnd = text.indexOf('\n', end);
    const before = text.slice(lineStart, start);
    const after = text.slice(end, lineEnd < 0 ? undefined : lineEnd);
    if (isOtherNumber(before, after) || isOtherName(before) || isPart(raw, before, after)) return;
    if (shape === 'year' && isDated(before)) return;
    if (isAppHash(raw, text, end)) return;
    if (!/[\p{L}\p{N}]/u.test(before) && isOtherLabel(lineBefore(text, lineStart))) return;
    found.push({ start, end, code, shape });
  };
  for (const match of text.matchAll(DIGITS)) {
    const code = match.groups?.prefixed ?? match[0].replace(/\D/g, '');
    if (code.length >= 4 && code.length <= 10) consider(match.index, match[0], code, digitShape(match[0], code));
  }
  for (const match of text.matchAll(MIXED)) {
    const code = match[0].replaceAll('-', '');
    const shape = letterShape(match[0]);
    if (shape && code.length <= 16) consider(match.index, match[0], code, shape);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The nearest line above that is not empty. */
export function lineBefore(text: string, lineStart: number): string {
  return (
    text
      .slice(Math.max(0, lineStart - 300), lineStart)
      .trimEnd()
      .split('\n')
      .at(-1) ?? ''
  );
}

/** The eleven characters that end a text for an Android app: they tell the app, not the person. */
function isAppHash(raw: string, text: string, end: number): boolean {
  return /^(?=.*[a-z])(?=.*[A-Z])[A-Za-z0-9]{11}$/.test(raw) && text.slice(end).trim() === '';
}

/** A group of a longer number: of a card, an account, a telephone. */
function isPart(raw: string, before: string, after: string): boolean {
  if (raw.length === 4 || /[ -]/.test(raw)) return /\d[ -]$/.test(before) || /^[ -]\d{2,}/.test(after);
  return false;
}

function digitShape(raw: string, code: string): Shape {
  if (/^(?:19|20)\d\d$/.test(raw)) return 'year';
  return code.length > 8 ? 'long' : 'digits';
}

/** Measures, ordinals, times: letters behind a number that are no part of a code. */
const MEASURE =
  /^\d+(?:st|nd|rd|th|am|pm|min|mins|h|hr|hrs|k|kb|mb|gb|tb|km|kg|g|p|x|px|s|sec|d|w|m|y|yo|eur|usd|gbp|kr|cm|mm|kwh|mbps|hz|mhz|ghz|mah|er|e|ers|ème|nd|º|go|mo|st|te|ten)$/i;
/** A name with a number behind it: "Covid19", "iPhone15", "SAVE20". */
const NAMED = /^(?=[A-Za-z]*[aeiouyAEIOUY])[A-Za-z]{3,}\d{1,4}$/;

function letterShape(raw: string): Shape | undefined {
  const hasDigit = /\d/.test(raw);
  const hasLetter = /[A-Za-z]/.test(raw);
  if (!hasLetter || /^[A-Z]{1,2}-\d+$/.test(raw)) return undefined;
  if (hasDigit) return MEASURE.test(raw) || NAMED.test(raw) ? undefined : 'mixed';
  const grouped = /^[A-Z]{3}-[A-Z]{3}$|^[A-Z]{4}-[A-Z]{4}$/.test(raw);
  // Words are in capitals too; few have so few vowels.
  const unspeakable = /^[A-Z]{5,8}$/.test(raw) && (raw.match(/[AEIOUY]/g) ?? []).length <= 1;
  return grouped || unspeakable ? 'letters' : undefined;
}
