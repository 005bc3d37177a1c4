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
