import { once } from '../once.ts';

/** A name fit to be shown, and the code points that were taken out of it, as `U+202E`. */
export interface CleanText {
  text: string;
  removed: string[];
}

/** Line breaks and tabs become a space; anything else that is invisible is a trick or an accident. */
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/** Scripts whose spelling needs the zero-width joiner and non-joiner between letters. */
const JOINING = [
  'Arabic',
  'Syriac',
  'Mongolian',
  'Devanagari',
  'Bengali',
  'Gurmukhi',
  'Gujarati',
  'Oriya',
  'Tamil',
  'Telugu',
  'Kannada',
  'Malayalam',
  'Sinhala',
  'Khmer',
]
  .map((script) => `\\p{Script=${script}}`)
  .join('');

/** Invisible code points that a visible sign is written with: these stay. */
const LEGITIMATE = [
  // A flag of England, Scotland or Wales: a black flag and tag letters.
  '\\u{1F3F4}[\\u{E0020}-\\u{E007E}]+\\u{E007F}',
  // A joined emoji; the pieces may carry a skin tone or a variation selector.
  '(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}]\\uFE0F?)\\u200D(?=\\p{Extended_Pictographic})',
  `(?<=[${JOINING}])[\\u200C\\u200D](?=[${JOINING}])`,
  '(?<=[\\p{L}\\p{N}\\p{S}\\p{P}])[\\uFE00-\\uFE0F\\u{E0100}-\\u{E01EF}]',
].join('|');

/** Controls, text direction marks, zero-width and other characters that show nothing. */
const INVISIBLE = /[\p{Cc}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/u;

const tokens = once(() => new RegExp(`(${LEGITIMATE})|(${INVISIBLE.source})`, 'gu'));

/** `U+202E` and the like. */
function codePointName(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * Makes a name from a page or a file safe to show: well-formed, without invisible or direction-changing characters,
 * in Unicode's composed form (NFC), trimmed. Clean text stays as it is.
 */
export function cleanText(raw: string): CleanText {
  const removed = new Set<string>();
  const text = raw
    .toWellFormed()
    .replace(BREAKS, ' ')
    .replace(tokens(), (match, legitimate: string | undefined) => {
      if (legitimate !== undefined) return match;
      removed.add(codePointName(match));
      return '';
    })
    .normalize('NFC')
    .trim();
  return { text, removed: [...removed] };
}

/** Scripts with letters that pass for one another's. */
const lookalikes = once(() =>
  ['Latin', 'Greek', 'Cyrillic', 'Armenian', 'Cherokee', 'Coptic'].map(
    (script) => new RegExp(`\\p{Script=${script}}`, 'u'),
  ),
);

/** The first word that mixes scripts of look-alike letters (a Cyrillic `а` in `pаypal`), or null. */
export function mixedScriptWord(text: string): string | null {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.find((word) => lookalikes().filter((script) => script.test(word)).length > 1) ?? null;
}
