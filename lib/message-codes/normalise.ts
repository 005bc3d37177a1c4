import { once } from '../once.ts';

/** Longest text that is read, in characters: a code is near the top of a message, and a page may pass anything. */
const MAX_LENGTH = 20_000;

/** Invisible characters that would split the digits of a code: zero-width and direction marks, soft hyphen. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

/** The zeros of the scripts in whose digits users get codes; the other nine digits follow each. */
const ZEROS = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50,
].concat([0x0ed0, 0x0f20, 0x1040, 0x17e0, 0x1810]);

/** Letters with a stroke, which Unicode does not decompose into a letter and an accent. */
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
 * Removes the accents of Latin and Greek letters, as many messages are sent without them. The text keeps its length, so
 * that a position in one is the same in the other. Patterns are folded alike.
 */
export function foldAccents(text: string): string {
  const kept = new Map([...text.matchAll(KEPT)].map((match) => [match.index, match[0]]));
  // NFKC decomposes Thai and Lao AM in texts, so it is decomposed in patterns too.
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

const LATIN_ALIKE = 'acekopxyABCEHKMOPTX';
const CYRILLIC_ALIKE = 'асекорхуАВСЕНКМОРТХ';

function swapped(word: string, from: string, to: string): string {
  return word.replace(/./gu, (char) => to[from.indexOf(char)] ?? char);
}

/**
 * Writes words of Latin and Cyrillic letters that look alike ("кoд" with a Latin o) in the one script that can have all
 * of their letters. The text keeps its length.
 */
export function unmixScripts(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}])\p{L}{3,}(?![\p{L}\p{N}])/gu, (word) => {
    if (!/[a-z]/i.test(word) || !/[а-я]/i.test(word)) return word;
    const cyrillic = swapped(word, LATIN_ALIKE, CYRILLIC_ALIKE);
    if (!/[a-z]/i.test(cyrillic)) return cyrillic;
    const latin = swapped(word, CYRILLIC_ALIKE, LATIN_ALIKE);
    return /[а-я]/i.test(latin) ? word : latin;
  });
}

/** "Yourlogincodeis482913": a sentence whose spaces were lost on the way. */
const GLUED =
  /(?<![\p{L}\p{N}])(your[a-z]{0,24}?)(verification|confirmation|activation|authentication|security|login|access|)(code|otp|pin|passcode)(is)?(\d{4,8})(?!\d)\.?/giu;

/** Puts the spaces around the word for a code and its code back. */
export function unglue(text: string): string {
  return text.replace(GLUED, '$1 $2 $3 $4 $5. ');
}

/** A pattern for folded text, compiled when it is first asked for. */
export function folded(source: () => string, flags = 'iu'): () => RegExp {
  return once(() => new RegExp(foldAccents(source()), flags));
}

/**
 * A faster `\p{L}` for large patterns: everything between the punctuation of the basic plane. Engines take milliseconds
 * to compile each real `\p{L}`, and the terms have hundreds.
 */
const LETTER =
  '[a-zªµºß-öø-\\u05bd\\u05bf-\\u060b\\u060d-\\u061a\\u0620-\\u0963\\u0970-\\u1fff\\u2c00-\\u2dff\\u3005-\\u3007\\u3040-\\ud7ff\\uf900-\\ufdff]';

/** A pattern's source in lower case, except for its escapes: for lower-case text. */
export function lowerCasePattern(source: string): string {
  return source
    .replace(/\\[pP]\{[^}]*\}|\\.|./gsu, (part) => (part.startsWith('\\') ? part : part.toLowerCase()))
    .replaceAll(/(?<!\[\^?)\\p\{L\}/g, LETTER);
}

/** The text in lower case, each letter at the same position. */
export function lowerCased(text: string): string {
  const small = text.toLowerCase();
  return small.length === text.length ? small : text;
}

/**
 * The text as a reader sees it: compatibility forms folded, digits of all scripts as 0–9, unusual spaces and dashes as
 * plain ones.
 */
export function normalise(text: string): string {
  return (
    text
      .slice(0, MAX_LENGTH)
      // If folded, a full-width comma would turn "482913，10分" into a number with decimals.
      .replace(/[，．：；！？]/g, '$& ')
      .normalize('NFKC')
      .replace(UNSEEN, '')
      // No regular expression folds Turkish capitals to their lower-case letters.
      .replaceAll('İ', 'I')
      .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
      .replace(/[^\S\n]/gu, ' ')
      .replace(/[\u2010-\u2012\u2212]/g, '-')
      .replaceAll('`', '"')
      .replace(/\p{Nd}/gu, asciiDigit)
  );
}

function asciiDigit(char: string): string {
  const point = char.codePointAt(0) ?? 0;
  const zero = ZEROS.find((first) => point >= first && point < first + 10);
  return zero === undefined ? char : String(point - zero);
}
