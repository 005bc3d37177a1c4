import { once } from '../once.ts';
import { isNoWord } from './letter-pairs.ts';
import { isDated, isOtherNumber, otherSpans } from './numbers.ts';
import { isOtherLabel, isOtherName } from './purpose.ts';
import { hasOneNumber, type Message } from './read-message.ts';
import { isCommonWord } from './stop-words.ts';

type Shape = 'digits' | 'long' | 'year' | 'mixed' | 'letters';

/**
 * What else a candidate could be by its form: a telephone number or date, a measure ("482M"), a name with a number
 * ("SAVE20"), letters that form no word, a word in capitals or mixed case, a word in lower case, several words.
 */
export type Doubt = 'number' | 'measure' | 'name' | 'capitals' | 'word' | 'small' | 'words';

/** A run of characters that looks like a code, and that nothing around it identifies as something else. */
export interface Candidate {
  start: number;
  end: number;
  /** As the user types it: without separators and prefix. */
  code: string;
  shape: Shape;
  /** A doubtful candidate needs a word for a code right beside it. */
  doubt?: Doubt;
}

/**
 * Latin, Cyrillic and Greek separate words by spaces. In Chinese, Japanese, Korean, Thai and others a word may touch a
 * code.
 */
const OPEN = '(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{N}_])';
const CLOSE = '(?![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{N}_])';

/** Forms of digits: with a prefix of letters, one by one, in groups, in one run. */
const DIGITS = new RegExp(
  `${OPEN}(?:${[
    '(?:[A-Z]{1,3}-|[A-Z]{4}-(?=\\d{6}))(?<prefixed>\\d{4,8})',
    '\\d(?<one>-| {1,3})\\d(?:\\k<one>\\d){2,8}',
    '\\d{2}(?<two>[ -])\\d{2}(?:\\k<two>\\d{2}){0,3}',
    '\\d{3}(?<three>[ -]| - )\\d{3}(?:\\k<three>\\d{3})?',
    '\\d{4}(?<four>[ -])\\d{4}',
    '\\d{3}-\\d{4}|\\d{4}-\\d{3}',
    '\\d{4,10}',
  ].join('|')})${CLOSE}`,
  'gu',
);
/** Capitals, in a class. */
const CYRILLIC = 'А-ЯІЇЄҐ';

/** Forms of letters, with or without digits: in groups, one by one, in one run. */
const MIXED = new RegExp(
  `${OPEN}(?:${[
    '[A-Z0-9]{3,5}(?:-[A-Z0-9]{3,5}){1,3}',
    '(?=[\\d-]*[A-Z])(?=[A-Z-]*\\d)[A-Z\\d]{2}(?:-[A-Z\\d]{2}){2,4}',
    '[a-z]{3,10}(?:-[a-z]{3,10}){1,5}-\\d{1,4}',
    '[a-z]{3,10}(?:-[a-z]{3,10}){2,5}',
    // Words in a line of their own.
    '(?<=\\n *)[a-z]{3,10}(?: [a-z]{3,10}){2,5}(?= *(?:\\n|$))',
    '[a-z0-9]{3,5}(?:-[a-z0-9]{3,5}){1,3}',
    '(?=[A-Z]*\\d)(?=\\d*[A-Z])[A-Z\\d]{3,4} (?=[A-Z]*\\d)(?=\\d*[A-Z])[A-Z\\d]{3,4}',
    '(?=[A-Za-z]*\\d)(?=[\\d-]*[A-Za-z])[A-Za-z\\d]{4}-[A-Za-z\\d]{4}',
    '[A-Za-z0-9](?: [A-Za-z0-9]){3,9}',
    '[A-Za-z0-9]{4,12}',
    // Cyrillic letters with digits, or without vowels: other letters are words.
    `(?=[${CYRILLIC}]*\\d)(?=\\d*[${CYRILLIC}])[${CYRILLIC}\\d]{5,8}|[БВГДЖЗЙК-НП-ТФ-Щ]{5,8}`,
  ].join('|')})${CLOSE}`,
  'gu',
);

/** A number that is the name of the sender: "【12306】". */
const SENDER_NUMBER = /^\s*【(\d{4,6})】/u;

/** All candidates in a message, in its order. */
export function findCandidates({ text, keywords }: Pick<Message, 'text' | 'keywords'>): Candidate[] {
  const said = { text, keywords, only: once(() => hasOneNumber(text)) };
  const spans = otherSpans(text);
  const sender = SENDER_NUMBER.exec(text)?.[1];
  const found: Candidate[] = [];
  const consider = (start: number, raw: string, code: string, shape: Shape, doubt?: Doubt) => {
    if (raw === sender) return;
    const end = start + raw.length;
    const over = spans.filter((span) => span.start < end && span.end > start);
    // Skip a part of a longer number, a link or an address, but not a group of digits that only touches the next
    // number.
    if (over.some((span) => !span.isNumber || span.start < start || (span.end > end && text[end] !== ' '))) return;
    // "07700 900 118"
    if (over.some((span) => span.end > end && text.slice(span.start, span.end).replace(/\D/g, '').length > 9)) return;
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    const lineEnd = text.indexOf('\n', end);
    const before = text.slice(lineStart, start);
    const after = text.slice(end, lineEnd < 0 ? undefined : lineEnd);
    if (isOtherNumber(before, after) || isOtherName(before, after, end, said) || isPart(raw, before, after)) return;
    if (shape === 'year' && isDated(before)) return;
    if (!/[\p{L}\p{N}]/u.test(before) && isOtherLabel(lineBefore(text, lineStart))) return;
    const doubts: Doubt | undefined = over.length > 0 ? 'number' : doubt;
    found.push({ start, end, code, shape, ...(doubts ? { doubt: doubts } : {}) });
  };
  for (const match of text.matchAll(DIGITS)) {
    const { prefixed } = match.groups ?? {};
    const code = prefixed ?? match[0].replace(/\D/g, '');
    if (code.length < 4 || code.length > 10) continue;
    const isOdd = /^\d{3}-\d{4}$|^\d{4}-\d{3}$|^\d\d[ -]\d\d$|^[A-Z]{3,4}-/.test(match[0]);
    consider(match.index, match[0], code, digitShape(match[0], code), isOdd ? 'number' : undefined);
  }
  for (const match of text.matchAll(MIXED)) {
    const looks = letterShape(match[0]);
    if (!looks) continue;
    const code = looks.doubt === 'words' ? match[0] : match[0].replaceAll(/[- ]/g, '');
    if (code.length <= (looks.doubt === 'words' ? 60 : 16))
      consider(match.index, match[0], code, looks.shape, looks.doubt);
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

/** Whether it is a group of a longer number: of a card, an account, a telephone. */
function isPart(raw: string, before: string, after: string): boolean {
  if (raw.length === 4 || /[ -]/.test(raw)) return /\d[ -]$/.test(before) || /^[ -]\d{2,}(?! ?\p{L})/u.test(after);
  return false;
}

function digitShape(raw: string, code: string): Shape {
  if (/^(?:19|20)\d\d$/.test(raw)) return 'year';
  return code.length > 8 ? 'long' : 'digits';
}

interface Looks {
  shape: Shape;
  doubt?: Doubt;
}

/** Measures, ordinals, times: letters after a number that are not part of a code. */
const MEASURES = [
  // Ordinals.
  'st|nd|rd|th|er|e|ers|ème|º|te|ten',
  // Time.
  'am|pm|min|mins|h|hr|hrs|s|sec|d|w|m|y|yo',
  // Money.
  'k|eur|usd|gbp|kr',
  // Data, and what a device has.
  'kb|mb|gb|tb|go|mo|mbps|hz|mhz|ghz|mah|kwh|p|x|px',
  // Length and weight.
  'km|cm|mm|kg|g',
];
const MEASURE = new RegExp(`^\\d+(?:${MEASURES.join('|')})$`, 'i');
/** A name with a number: "Covid19", "iPhone15", "SAVE20". */
const NAMED =
  /^(?=[A-Za-z]*[aeiouyAEIOUY])[A-Za-z]{3,}\d{1,4}$|^\d{0,2}[A-Z]?(?=[a-z]*[aeiouy])[a-z]{4,}(?:\d{1,2}[a-z]?)?$/;

/** "А482ВС77": the number plate of a car. */
const PLATE = /^[А-Я]\d{3}[А-Я]{2}\d{2,3}$/;

function cyrillicShape(raw: string): Looks | undefined {
  if (PLATE.test(raw)) return undefined;
  if (!/\d/.test(raw)) return { shape: 'letters', doubt: 'capitals' };
  // "ЗИМА25", "МТС1234"
  return { shape: 'mixed', ...(/^\D{3,}\d{1,4}$/.test(raw) ? { doubt: 'name' } : {}) };
}

function letterShape(raw: string): Looks | undefined {
  if (/\p{Script=Cyrillic}/u.test(raw)) return cyrillicShape(raw);
  // "XX8821" is a masked card or account.
  if (/^0x[\da-f]+$/i.test(raw)) return undefined;
  if (!/[A-Za-z]/.test(raw) || /^[A-Z]{1,3}-\d{4,8}$|^[A-Z]{4}-\d{6,8}$|^(?:XX+|xx+)-?\d+$/.test(raw)) return undefined;
  if (/^[a-z]+-.*[a-z]-\d+$/.test(raw)) return { shape: 'letters', doubt: 'words' };
  return /\d/.test(raw) ? mixedShape(raw) : lettersShape(raw);
}

function mixedShape(raw: string): Looks {
  if (raw.includes(' ') || /^(?=.*[a-z])(?=.*[A-Z]).*-/.test(raw)) return { shape: 'mixed', doubt: 'word' };
  if (MEASURE.test(raw)) return { shape: 'mixed', doubt: 'measure' };
  // "CWGUG8" is no name.
  const letters = /^[A-Z]+(?=\d)/.exec(raw)?.[0];
  const isName = NAMED.test(raw) && !(letters && isNoWord(letters));
  return isName || /^[a-z].*-/.test(raw) ? { shape: 'mixed', doubt: 'name' } : { shape: 'mixed' };
}

/** A line with one of these is a part of a sentence. */
const FUNCTION_WORDS = new Set(
  (
    'and are but can did for get had has how it its let may new not now off our out see she was way who why yet you ' +
    'into just make must only over shall should such than these those very whom while whose'
  ).split(' '),
);

function lettersShape(raw: string): Looks | undefined {
  if (/^[a-z]+-/.test(raw)) return { shape: 'letters', doubt: 'words' };
  if (/^[a-z]{3,10} [a-z]{3}/.test(raw))
    return raw.split(' ').some((word) => isCommonWord(word) || FUNCTION_WORDS.has(word))
      ? undefined
      : { shape: 'letters', doubt: 'words' };
  if (/^[A-Z]{3}-[A-Z]{3}$|^[A-Z]{4}-[A-Z]{4}$/.test(raw)) return { shape: 'letters', doubt: 'capitals' };
  if (/[- ]/.test(raw) || isCommonWord(raw)) return undefined;
  if (/^[A-Z]{4,9}$/.test(raw)) {
    // Words can be in capitals too, but few have so few vowels.
    const vowels = (raw.match(/[AEIOUY]/g) ?? []).length;
    const isUnspeakable = raw.length === 4 ? vowels === 0 : raw.length <= 8 && vowels <= 1;
    return { shape: 'letters', doubt: isUnspeakable ? 'capitals' : 'word' };
  }
  if (raw.length > 9) return undefined;
  return { shape: 'letters', doubt: /^[a-z]+$/.test(raw) ? 'small' : 'word' };
}
