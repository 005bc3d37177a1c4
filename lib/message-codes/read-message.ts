import { commercePattern, findKeywords, type Keyword, supportPattern } from './words.ts';

/** A message as a whole: its words for a code, and its other signs. */
export interface Message {
  text: string;
  keywords: Keyword[];
  /** It advertises something. */
  commerce: boolean;
  /** It says what only a message with a one-time code says: it is valid for minutes, do not share it. */
  support: boolean;
  /** It names a code of another kind. */
  other: boolean;
  /** It has a number with the length of a code that is not a year. */
  numbered: boolean;
}

/** A number with the length of a code. */
export const DIGITS = /(?<!\d)\d{4,8}(?!\d)|(?<!\d)\d{3}[ -]\d{3}(?!\d)/;
/** The same, but not the year of a footer. */
const NOT_YEAR = new RegExp(`(?!(?:19|20)\\d\\d(?!\\d))(?:${DIGITS.source})`);

/** "Don't share it with your courier": the person who must not get the code is not what the message is about. */
const KEEP_SECRET = [
  "(?:do not|don['’]?t|never) (?:share|give|tell|disclose)",
  'no (?:l[ao] )?(?:compartas|comparta|des)',
  '(?:ne|jamais) (?:l[ae] )?(?:partagez|communiquez)',
  'nao compartilhe',
];
const SECRET = new RegExp(`(?<!\\p{L})(?:${KEEP_SECRET.join('|')})[^.\\n]*`, 'giu');

/** @param text normalised and without accents */
export function readMessage(text: string): Message {
  const { keywords, other } = findKeywords(text);
  return {
    text,
    keywords,
    commerce: commercePattern().test(text.replace(SECRET, '')),
    support: supportPattern().test(text),
    other,
    numbered: NOT_YEAR.test(text),
  };
}
