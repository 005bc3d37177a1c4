import { commercePattern, findKeywords, type Keyword, supportPattern } from './words.ts';

/** A message as a whole: its words for a code, and what else it says. */
export interface Message {
  text: string;
  keywords: Keyword[];
  /** It sells something. */
  commerce: boolean;
  /** It says what only a message with a one-time code says: valid for minutes, share with nobody. */
  support: boolean;
  /** It names a code of another kind. */
  other: boolean;
}

/** "Don't share it with your courier": whom nothing is to be said is not what the message is about. */
const SECRET =
  /(?<!\p{L})(?:(?:do not|don['’]?t|never) (?:share|give|tell|disclose)|no (?:l[ao] )?(?:compartas|comparta|des)|(?:ne|jamais) (?:l[ae] )?(?:partagez|communiquez)|nao compartilhe)[^.\n]*/giu;

/** @param text normalised and without accents */
export function readMessage(text: string): Message {
  const { keywords, other } = findKeywords(text);
  return {
    text,
    keywords,
    commerce: commercePattern().test(text.replace(SECRET, '')),
    support: supportPattern().test(text),
    other,
  };
}
