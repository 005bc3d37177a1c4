/** Longer texts are cut: a code is in the first screens of a message, and a page may hand over anything. */
const MAX_LENGTH = 20_000;

/** What does not show, but would part the digits of a code: zero-width and direction marks, soft hyphen. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

/** Zeros of the scripts whose digits people get codes in; the other nine follow each. */
const ZEROS = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50,
].concat([0x0ed0, 0x0f20, 0x1040, 0x17e0, 0x1810]);

/** Letters with a stroke, which are no letter and an accent to Unicode. */
const STROKES: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ø: 'o',
  Ø: 'O',
  ё: 'е',
  Ё: 'Е',
};
/** Vietnamese words that would be other words without their accents. */
const KEPT = /(?<!\p{L})(?:mã|thẻ|là)(?!\p{L})/giu;

/**
 * The text without the accents of Latin and Greek letters, as many messages are sent. Normalised text keeps its length,
 * so that a place in one is the same place in the other. Patterns are folded alike.
 */
export function foldAccents(text: string): string {
  const kept = new Map([...text.matchAll(KEPT)].map((match) => [match.index, match[0]]));
  // Thai and Lao AM: NFKC takes texts' apart, so patterns' too.
  if (/[\u0e33\u0eb3]/.test(text))
    return foldAccents(text.replaceAll('\u0e33', '\u0e4d\u0e32').replaceAll('\u0eb3', '\u0ecd\u0eb2'));
  const folded = text.replace(/[^\p{ASCII}]/gu, (char) => {
    const stroke = STROKES[char];
    if (stroke) return stroke;
    const [base = char] = char.normalize('NFD');
    return base.length === char.length && /[\p{Script=Latin}\p{Script=Greek}]/u.test(base) ? base : char;
  });
  if (kept.size === 0) return folded;
  let out = '';
  let at = 0;
  for (const [index, word] of kept) {
    out += folded.slice(at, index) + word;
    at = index + word.length;
  }
  return out + folded.slice(at);
}

/** The same pattern for folded text. */
export function foldPattern(pattern: RegExp): RegExp {
  return new RegExp(foldAccents(pattern.source), pattern.flags);
}

/**
 * What `\p{L}` is in the terms of large patterns: all that lies between the signs of the first plane. Engines take
 * milliseconds to compile each `\p{L}` proper, and the terms have hundreds.
 */
const LETTER =
  '[a-zªµºß-öø-\\u05bd\\u05bf-\\u060b\\u060d-\\u061a\\u0620-\\u0963\\u0970-\\u1fff\\u2c00-\\u2dff\\u3005-\\u3007\\u3040-\\ud7ff\\uf900-\\ufdff]';

/** A pattern's source in small letters, but for what its escapes name: for text that is in small letters. */
export function smallPattern(source: string): string {
  return source
    .replace(/\\[pP]\{[^}]*\}|\\.|./gsu, (part) => (part.startsWith('\\') ? part : part.toLowerCase()))
    .replaceAll(/(?<!\[\^?)\\p\{L\}/g, LETTER);
}

/** The text in small letters, every letter in its place. */
export function inSmall(text: string): string {
  const small = text.toLowerCase();
  return small.length === text.length ? small : text;
}

/** The text as a reader sees it: compatibility forms folded, digits of every script as 0–9, odd spaces and dashes plain. */
export function normalise(text: string): string {
  return (
    text
      .slice(0, MAX_LENGTH)
      // Folded, a full-width comma would make "482913，10分" a number with decimals.
      .replace(/[，．：；！？]/g, '$& ')
      .normalize('NFKC')
      .replace(UNSEEN, '')
      // Turkish capitals: no regular expression folds them to their small letters.
      .replaceAll('İ', 'I')
      .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
      .replace(/[^\S\n]/gu, ' ')
      .replace(/[\u2010-\u2012\u2212]/g, '-')
      .replace(/\p{Nd}/gu, asciiDigit)
  );
}

function asciiDigit(char: string): string {
  const point = char.codePointAt(0) ?? 0;
  const zero = ZEROS.find((first) => point >= first && point < first + 10);
  return zero === undefined ? char : String(point - zero);
}
