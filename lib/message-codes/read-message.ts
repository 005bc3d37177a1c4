import { isForSomebody, withoutWarnings } from './shown.ts';
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
  /** It says that its code is for a driver or a desk. */
  shown: boolean;
  /** It has a number with the length of a code that is not a year. */
  numbered: boolean;
}

/** A number with the length of a code. */
export const DIGITS = /(?<!\d)\d{4,8}(?!\d)|(?<!\d)\d{3}[ -]\d{3}(?!\d)/;
/** The same, but not the year of a footer. */
const NOT_YEAR = new RegExp(`(?!(?:19|20)\\d\\d(?!\\d))(?:${DIGITS.source})`);

/** Whether a text has one number that could be a code by its length. */
export function hasOneNumber(text: string): boolean {
  return [...text.matchAll(new RegExp(NOT_YEAR, 'g'))].length === 1;
}

/** Whether a text has a number with the length of a code that is not a year. */
export function isNumbered(text: string): boolean {
  return NOT_YEAR.test(text);
}

/** @param text normalised and without accents */
export function readMessage(text: string): Message {
  const { keywords, other } = findKeywords(text);
  const told = withoutWarnings(text);
  return {
    text,
    keywords,
    commerce: commercePattern().test(told),
    shown: isForSomebody(told),
    support: supportPattern().test(text),
    other,
    numbered: isNumbered(text),
  };
}
