/** Longer texts are cut: a code is in the first screens of a message, and a page may hand over anything. */
const MAX_LENGTH = 20_000;

/** What does not show, but would part the digits of a code: zero-width and direction marks, soft hyphen. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

/** Zeros of the scripts whose digits people get codes in; the other nine follow each. */
const ZEROS = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50,
].concat([0x0ed0, 0x0f20, 0x1040, 0x17e0, 0x1810]);

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
  const point = char.codePointAt(0)!;
  const zero = ZEROS.find((first) => point >= first && point < first + 10);
  return zero === undefined ? char : String(point - zero);
}
