import { concat } from '../../crypto/bytes.ts';

/** What is no text of the document: tables of fonts, colours and styles, pictures, and groups that a reader may skip. */
const HIDDEN = /^(?:\*|fonttbl|colortbl|stylesheet|info|pict|header|footer|generator|themedata|listtable|datastore)$/;
/** Control words and symbols that stand for a character; the others are of how the text looks. */
const CHARACTERS: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  row: '\n',
  sect: '\n',
  page: '\n',
  '\n': '\n',
  '\r': '\n',
  tab: '\t',
  cell: '\t',
  '~': ' ',
  _: '-',
  '\\': '\\',
  '{': '{',
  '}': '}',
};
/** A control word with its number, a control symbol, a bracket, or letters. Ends of line alone mean nothing. */
const TOKEN = /\\([a-z]{1,32})(?:-?\d{1,10})? ?|\\([^a-z])|([{}])|[^\\{}\r\n]+/gi;

/** Whether a file is Rich Text, which WordPad and TextEdit save where a user meant plain text; by its first bytes. */
export function isRtf(magic: string): boolean {
  return magic.startsWith('{\\rtf');
}

/** The text of a Rich Text document, without what it looks like. */
export function rtfText(rtf: string): string {
  let text = '';
  /** For each open group, whether it is hidden. */
  const groups: boolean[] = [];
  for (const [whole, word, symbol, bracket] of withLetters(rtf).matchAll(TOKEN)) {
    const isHidden = groups.at(-1) === true;
    const control = word ?? symbol;
    if (bracket === '{') groups.push(isHidden);
    else if (bracket === '}') groups.pop();
    else if (control !== undefined && HIDDEN.test(control)) groups[groups.length - 1] = true;
    else if (!isHidden) text += control === undefined ? whole : (CHARACTERS[control] ?? '');
  }
  return text;
}

/** The encodings that documents name by their number in Windows; the rest are `windows-` and the number. */
const CODE_PAGES: Readonly<Record<string, string>> = {
  '932': 'shift_jis',
  '936': 'gbk',
  '949': 'euc-kr',
  '950': 'big5',
  '10000': 'macintosh',
  '65001': 'utf-8',
};
const LETTER = String.raw`\\'[0-9a-f]{2}`;

/** A document with its letters beyond ASCII: `\u8211` with what other programs show in its place, and `\'fc`. */
function withLetters(rtf: string): string {
  const decoder = decoderOf(rtf);
  // A letter of two bytes may stand in its place.
  const shown = /\\uc2(?!\d)/.test(rtf) ? `(?:${LETTER}){1,2}` : LETTER;
  const place = /\\uc0(?!\d)/.test(rtf) ? '' : String.raw`(?:${shown}|[^\\{}\r\n])?`;
  return rtf
    .replace(new RegExp(String.raw`\\u(-?\d{1,6}) ?${place}`, 'gi'), (_, number: string) =>
      String.fromCharCode(Number(number) & 0xffff),
    )
    .replace(new RegExp(String.raw`((?:${LETTER})+)([@-\[\]-z|~]?)`, 'gi'), (_, run: string, next: string) => {
      const bytes = Uint8Array.from(run.split("\\'").slice(1), (hex) => Number.parseInt(hex, 16));
      const text = decoder.decode(bytes, { stream: true });
      // The second byte of a letter may be one of ASCII, and stand there as itself.
      const isWhole = decoder.decode() === '';
      const letters = isWhole ? text : decoder.decode(concat(bytes, new TextEncoder().encode(next)));
      return letters.replace(/[\\{}]/g, '\\$&') + (isWhole ? next : '');
    });
}

/** For what a document says that its bytes are; Windows-1252 where it says nothing that is known. */
function decoderOf(rtf: string): TextDecoder {
  const number = /\\ansicpg(\d{3,5})/.exec(rtf.slice(0, 4096))?.[1] ?? '1252';
  try {
    return new TextDecoder(CODE_PAGES[number] ?? `windows-${number}`);
  } catch {
    return new TextDecoder('windows-1252');
  }
}
