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

/** Whether letters form no word, as far as their pairs and vowels tell. @param letters capitals without accents */
export function hasRarePair(letters: string): boolean {
  return RARE.test(letters) || !/[AEIOU]/.test(letters);
}
