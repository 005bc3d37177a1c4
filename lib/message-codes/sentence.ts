/** "no." and other abbreviations. */
const SHORTENED = '[Rr]s|[Nn]|[Nn]o|[Nn]r|[Nn]um|[Rr]ef|[Tt]el|[Aa]rt|[Ss]tr|[Pp]|[DM]r|Mrs?|Ms|Inc|Ltd|Co|ca';

/** The end of a sentence or line. An abbreviation does not end one. */
const ENDS_BEFORE = new RegExp(
  [
    '\\n',
    `(?<!(?<!\\p{L})(?:${SHORTENED}))(?<!(?<!\\p{L})\\p{Ll}{1,4}(?=\\. \\.{0,3}\\d))[.!?](?=["'»”)]* +(?!\\p{Ll}))`,
    '[。！？؟।]',
  ].join('|'),
  'gu',
);

/** The sentence or line around a position. A dot inside a number or an abbreviation does not end one. */
export function sentenceAround(text: string, start: number, end: number): { from: number; to: number } {
  const before = text.slice(Math.max(0, start - 300), start);
  const after = text.slice(end, end + 300);
  const ends = [...before.matchAll(ENDS_BEFORE)].at(-1);
  const from = ends ? start - before.length + ends.index + ends[0].length : start - before.length;
  const next = /\n|[.!?](?=["'»”)]*(?: +(?!\p{Ll})|$))|[。！？؟।]/u.exec(after);
  return { from, to: next ? end + next.index : end + after.length };
}
