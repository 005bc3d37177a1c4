import { csvHead } from '../codecs/csv.ts';
import { SYNONYMS } from './field-names.ts';
import { fieldOf, namesSecret } from './fields.ts';
import { isOtpUri } from './otp-text.ts';
import { isSureKey } from './sure-key.ts';

/** Tables that users join. */
const MAX_TABLES = 20;
const MAX_HEADER = 1000;
/** A cell of a header: a name, and no address or key. */
const NAME = /^[\p{L}_][\p{L}\p{N} _()-]{0,40}$/u;
const NAMES: ReadonlySet<string> = new Set([...SYNONYMS.issuer, ...SYNONYMS.account, 'password']);
/** Names for codes that have other meanings in other tables. */
const CODES = ['totp', 'otpauth', 'logintotp'];

/**
 * The tables of a text in which several were put together, each with a header of its own; none where there is only one.
 * A line in quotes is none, nor one without keys below it.
 */
export function joinedTables(text: string): string[] {
  const { columns } = csvHead(text);
  if (columns.length < 2) return [];
  const lines = text.split(/\r\n|[\r\n]/);
  const header = lines.findIndex((line) => line.trim() !== '');
  const outside = outsideQuotes(lines);
  const found = lines.flatMap((line, i) =>
    i > header && outside[i] && line !== lines[header] && isHeader(line) ? [i] : [],
  );
  if (found.length === 0 || found.length >= MAX_TABLES) return [];
  const starts: number[] = [];
  let width = columns.length;
  for (const [n, at] of found.entries()) {
    const table = csvHead(lines.slice(at, found[n + 1]).join('\n'));
    const isApart = lines[at - 1]?.trim() === '' || table.columns.length !== width;
    if (!isApart || !holdsKeys(table)) continue;
    starts.push(at);
    width = table.columns.length;
  }
  if (starts.length === 0) return [];
  return [header, ...starts].map((from, i) =>
    [...lines.slice(from, starts[i]), ...(i < starts.length ? [''] : [])].join('\n'),
  );
}

/** Whether each line begins outside of cells in quotes, which may have lines that look like a header. */
function outsideQuotes(lines: readonly string[]): boolean[] {
  let isOpen = false;
  return lines.map((line) => {
    const isOutside = !isOpen;
    const isOdd = line.split('"').length % 2 === 0;
    // Outside, a quote within a cell is an inch.
    if (isOdd && (isOpen || /(?:^|[,;\t|])[ \t]?"/.test(line))) isOpen = !isOpen;
    return isOutside;
  });
}

/** Whether the rows below a header fit it, and one has a key where it names one. */
function holdsKeys({ columns, rows }: ReturnType<typeof csvHead>): boolean {
  const below = rows.slice(1);
  const secrets = columns.flatMap((name, i) => (namesKey(name) ? [i] : []));
  const isKey = (cell = '') => isSureKey(cell.trim()) || isOtpUri(cell);
  return (
    below.every((cells) => cells.length <= columns.length) &&
    below.some((cells) => cells.length > 1 && secrets.some((i) => isKey(cells[i])))
  );
}

function namesKey(name: string): boolean {
  return namesSecret(name) || CODES.includes(fieldOf(name));
}

/** Whether a line names a column of keys beside one that says whose they are. */
function isHeader(line: string): boolean {
  const mark = line.length <= MAX_HEADER ? ['\t', ';', ','].find((one) => line.includes(one)) : undefined;
  if (mark === undefined) return false;
  const cells = line.split(mark).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
  if (!cells.every((cell) => NAME.test(cell))) return false;
  const fields = cells.map(fieldOf);
  return cells.some(namesKey) && new Set(fields).size === fields.length && fields.some((field) => NAMES.has(field));
}
