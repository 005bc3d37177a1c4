/** Letters that words have few of: one key in thirty has no digit, but hardly one has not two of these. */
const RARE = /[JKQVWXZ].*[JKQVWXZ]/;

/** Base32 of 80 bits or more that is not a word, in one piece or in groups of four. */
export function isSureKey(cell: string): boolean {
  const isGrouped = /^[a-z2-7]{4}(?:[ -][a-z2-7]{2,4}){3,}=*$/i.test(cell);
  const letters = isGrouped ? cell.replace(/[ -]/g, '') : cell;
  return /^(?:[A-Z2-7]{16,128}|[a-z2-7]{16,128})=*$/.test(letters) && (/[2-7]/.test(letters) || RARE.test(letters));
}

/** Whether a text is a key by its letters alone, in base32 or hexadecimal: under its name there may be a word as well. */
export function isKeyByLetters(text: string): boolean {
  return isSureKey(text) || /^(?=.*\d)(?:[0-9a-f]{2}){16,64}$/i.test(text);
}
