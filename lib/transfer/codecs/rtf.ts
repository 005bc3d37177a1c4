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

/** A document with its letters beyond ASCII: `\u8211` with what other programs show in its place, and `\'fc`. */
function withLetters(rtf: string): string {
  const place = /\\uc0(?!\d)/.test(rtf) ? '' : String.raw`(?:\\'[0-9a-f]{2}|[^\\{}\r\n])?`;
  const latin = new TextDecoder('windows-1252');
  return rtf
    .replace(new RegExp(String.raw`\\u(-?\d{1,6}) ?${place}`, 'gi'), (_, number: string) =>
      String.fromCharCode(Number(number) & 0xffff),
    )
    .replace(/\\'([89a-f][0-9a-f])/gi, (_, hex: string) => latin.decode(Uint8Array.of(Number.parseInt(hex, 16))));
}
