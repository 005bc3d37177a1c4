/**
 * Encodings that spreadsheets of other countries save, each with what its common letters look like in bytes: pairs for
 * the East Asian ones (the first plane of each standard has the letters that people use), single letters for Cyrillic.
 * One pair alone does not count where it may be a mark or a letter of a Latin word: `Macy’s`, `Álvaro` and `AÇÃO` have such.
 */
const ENCODINGS: readonly (readonly [label: string, common: RegExp])[] = [
  [
    'shift_jis',
    /(?:[\x81-\x83\x88-\x9f][\x40-\x7e\x80-\xfc]){2,}|[\x82\x83][\x40-\xf1]|\x81[\x40-\x5b\x5e-\xac]|(?<![A-Za-z])[\x88-\x9f][\x80-\xfc]/g,
  ],
  ['euc-kr', /(?:[\xb0-\xc8][\xa1-\xfe]){2,}|(?<![A-Za-z])[\xb0-\xc8][\xa1-\xfe]/g],
  ['gb18030', /(?:[\xa3\xb0-\xd7][\xa1-\xfe]){2,}|(?<![A-Za-z])[\xa3\xb0-\xd7][\xa1-\xfe]/g],
  ['big5', /(?:[\xa4-\xc6][\x40-\x7e\xa1-\xfe]){2,}|(?<![A-Za-z])[\xa4-\xc6][\xa1-\xfe]/g],
];
/** Words of Cyrillic in Windows-1251: small letters behind a capital one or another small one. */
const CYRILLIC = /[\xc0-\xff\xa8\xb8][\xe0-\xff\xb8]+|[\xc0-\xdf\xa8]{3,}/g;
/** Greek letters with their accent within a word: in Windows-1251 these bytes are capitals. */
const GREEK = /[\xe0-\xff][\xdc-\xdf]|[\xc1-\xd9][\xdc-\xdf][\xe0-\xff]/;
/**
 * Polish in Windows-1250: a letter that is a mark in Windows-1252 at the start of a word or within it, where such a mark
 * does not stand (`¡` and `¿` do at a start, `³` at an end, `£` before a number).
 */
const POLISH =
  /(?<![\x80-\xff])[\xaf\xa3\xa5\x8f\x9f\xb9\xb3](?=[a-z\xf3\xea\xe6\xf1])|(?<=[a-z])[\xbf\xb3\xb9\x9f](?=[a-z\xea\xe6\xf1])/;
/** Czech, Slovak, Slovene and Croatian in it: `š` or `ž`, and one of `č`, `ě`, `ř`, `ů`, `ň`, `ď`, which in Windows-1252 would be `è`, `ì`, `ø`, `ù`, `ò`, `ï`. */
const CZECH = [/[\x8a\x8e\x9a\x9d\x9e]/, /[a-z][\xe8\xec\xf8\xf9\xf2\xef]|[\xc8\xd8\xe8\xf8][a-z]/i] as const;
/**
 * Letters of these languages only, and those that French and Portuguese have more often: `é`, `à`, `ç`, `ê`, and `è` before a
 * consonant, `crème`. A French text may hold one `š` in a name.
 */
const CZECH_ONLY = /[\x8a\x8e\x9a\x9d\x9e\xec\xf8\xf9\xf2\xef]|\xe8(?![bcdfghj-np-tv-xz])/g;
const FRENCH = /[\xe9\xe0\xe7\xea]|\xe8(?=[bcdfghj-np-tv-xz])/g;
/**
 * Turkish in Windows-1254: two of `ı`, `ş` and `ğ`, each within a word. One alone may be of an Icelandic name: `Sigurður`
 * has `ð` for `ğ`.
 */
const TURKISH = [/[a-z]\xfd|\xdd[a-z]/i, /[a-z]\xfe|\xde[a-z]/i, /[a-z]\xf0/i] as const;
/** What Turkish has not: letters of Icelandic, its `Þ` before a consonant and its `ð` behind one or in `-aður`. */
const ICELANDIC =
  /[\xe1\xe9\xed\xf3\xfa\xe6\xc1\xc9\xcd\xd3\xda\xc6]|[\xde\xfe][jrv]|[bcdfghj-np-tv-xz]\xf0|[aei\xfd]\xf0ur/i;
/** Czech without these two: `ř`, which would be `ø`, beside `ě`, `ů`, `ý` or `í`, which no language with `ø` has but Faroese. */
const CZECH_R = /[a-z\xe1\xe9\xed]\xf8|[\xd8\xf8][a-z\xe1\xe9\xec\xed]/i;
const CZECH_VOWEL = /[\xec\xf9\xfd\xed]/;
const NORTHERN = /[\xe5\xc5\xe6\xc6\xf0\xd0]/;
/** Hungarian: `ő` or `ű`, which would be `õ` or `û`, beside its other vowels, and no letter that it does not have. */
const HUNGARIAN = [/[\xf5\xd5](?![es])|[\xfb\xdb]/, /[\xe1\xed\xf3\xfa\xc1\xcd\xd3\xda]/] as const;
const NO_HUNGARIAN = /[\xc0-\xff](?<![\xe1\xe9\xed\xf3\xf6\xf5\xfa\xfc\xfb\xc1\xc9\xcd\xd3\xd6\xd5\xda\xdc\xdb])/;
/** One letter of Shift-JIS behind Latin ones: pairs that in Windows-1252 are no mark that begins a word and no letter. */
const ONE_PAIR = /^(?:[\x81\x83\x88-\x8b\x8d\x8f\x90\x98\x99\x9b\x9d][\x80-\xfc])+$/;

/** How much of what is no ASCII has to be common letters. */
const ENOUGH = 0.9;
/** Fewer bytes beyond ASCII tell nothing. */
const FEW = 4;
/** How much of a file is looked at. */
const HEAD = 65_536;

/**
 * The encoding of bytes that are no UTF-8, by which of them makes common letters of nearly all that is no ASCII. Where
 * none does, or it may be several words of Latin letters, Windows-1252: so most spreadsheets of the West save.
 */
export function legacyEncoding(bytes: Uint8Array): string {
  const text = latin1(bytes.subarray(0, HEAD));
  const beyond = text.replace(/[\0-\x7f]+/g, '').length;
  // Of a pair the second byte may be an ASCII letter: counted by the first.
  const share = (common: RegExp) =>
    [...text.matchAll(common)].reduce((sum, [found]) => sum + found.replace(/[\0-\x7f]/g, '').length, 0) / beyond;
  if (beyond < FEW)
    return ONE_PAIR.test(text.replace(/[\0-\x7f]+/g, '')) && isValid('shift_jis', bytes)
      ? 'shift_jis'
      : latinEncoding(text);
  const shares = ENCODINGS.map(([label, common]): [string, number] => [
    label,
    isValid(label, bytes) ? share(common) : 0,
  ]);
  const [best, most] = shares.reduce((one, other) => (other[1] > one[1] ? other : one));
  const cyrillic = share(CYRILLIC);
  if (cyrillic >= ENOUGH && cyrillic > most - 0.05 && isWords(text))
    return GREEK.test(text) ? 'windows-1253' : 'windows-1251';
  return most >= ENOUGH ? best : latinEncoding(text);
}

/** Which of the encodings for Latin letters a text is in. */
function latinEncoding(text: string): string {
  if (POLISH.test(text) || isCzech(text) || isHungarian(text)) return 'windows-1250';
  const isTurkish = TURKISH.filter((letter) => letter.test(text)).length > 1 && !ICELANDIC.test(text);
  return isTurkish ? 'windows-1254' : 'windows-1252';
}

function isCzech(text: string): boolean {
  const hasVowel = CZECH_R.test(text) && CZECH_VOWEL.test(text) && !NORTHERN.test(text);
  const count = (letters: RegExp) => text.match(letters)?.length ?? 0;
  return hasVowel || (CZECH.every((letters) => letters.test(text)) && count(CZECH_ONLY) > count(FRENCH));
}

function isHungarian(text: string): boolean {
  return !NO_HUNGARIAN.test(text) && HUNGARIAN.every((letters) => letters.test(text));
}

/** Whether the letters beyond ASCII make words of their own, as those of Latin letters seldom do. */
function isWords(text: string): boolean {
  const runs = text.match(/[\x80-\xff]+/g) ?? [];
  const long = runs.filter((run) => run.length >= 3);
  return long.length * 2 >= runs.length;
}

function isValid(label: string, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}
