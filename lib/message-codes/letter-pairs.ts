/**
 * Pairs of letters that words hardly have: each is in fewer than ten of the words of this extension's own texts, in all
 * of its languages, and in no button (SUBMIT, ABFRAGEN, OPVRAGEN). Three of four random codes of six letters have one.
 */
const RARE = new RegExp(
  [
    'B[JKPQVZ]|C[BDFGMQVWX]|D[HQWX]|F[BCDGHKMPQSVWXZ]|G[BCFQVWXZ]|H[BCFGHQXZ]|IW|J[BCFGHJPQRWXYZ]',
    'K[FGPQWXZ]|L[QWXZ]|M[CHQVWXZ]|N[WX]|P[BFJMQWXZ]|Q[ABCDEFGHIJKMNOPQRSTVWXYZ]|RX|T[DQ]|UQ',
    'V[BCDFHMQWX]|W[BFGJKMPQTVWXZ]|X[BDFGHJKLMNQRSVWXYZ]|Y[QX]|Z[FJQX]',
  ].join('|'),
);

/**
 * Whether letters cannot be a word in capitals, not even a brand: contrast JACKPOT and EXXON, which have one rare pair.
 * @param letters capitals without accents
 */
export function isNoWord(letters: string): boolean {
  const pairs = [...letters].filter((_, i) => RARE.test(letters.slice(i, i + 2))).length;
  const vowels = (letters.match(/[AEIOUY]/g) ?? []).length;
  return vowels === 0 || pairs > 1 || (pairs === 1 && vowels === 1 && letters.length > 5);
}

/** Whether letters form no word, as far as their pairs and vowels tell. @param letters capitals without accents */
export function hasRarePair(letters: string): boolean {
  return RARE.test(letters) || !/[AEIOU]/.test(letters);
}

/** "Larkspur", "LinkedIn" */
export const BRAND = /^(?:[A-Z][a-z]+)+$/;

/** Whether there are capitals inside a word. A brand has one at the start of each part. */
export function isMixedCase(code: string): boolean {
  return /[a-z][A-Z]|[A-Z]{2}[a-z]/.test(code);
}

/** Whether letters are all capitals, or of both cases unlike a brand. */
export function looksRandom(code: string): boolean {
  return /^[A-Z]{5,9}$/.test(code) || (isMixedCase(code) && !BRAND.test(code));
}

/** Whether letters in lower case form no word. Contrast "Your code is expired." */
export function isUnspeakable(code: string): boolean {
  return code.length >= 6 && (code.match(/[aeiouy]/g) ?? []).length <= 1;
}
