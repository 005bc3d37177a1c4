import Papa from 'papaparse';
import { LIMITS, tooLarge } from '../import/limits.ts';

/** A row by its column names in lower case. Cells beyond the header are under `extra0`, `extra1`, … */
export type CsvRow = Record<string, string>;

/** The rows of a text with a header; comma, semicolon, tab or bar. @throws {Failure} `too-large` */
export function csvRecords(text: string): CsvRow[] {
  return csvTable(text).rows;
}

/** The same with the names of the columns. @throws {Failure} `too-large` */
export function csvTable(text: string): { names: string[]; rows: CsvRow[] } {
  const [header = [], ...rows] = csvCells(text);
  const names = header.map((name) =>
    name
      .replace(/^\uFEFF/, '')
      .trim()
      .toLowerCase(),
  );
  const records = rows.map((cells) => {
    const row: CsvRow = {};
    for (const [i, cell] of cells.entries()) row[names[i] ?? `extra${i - names.length}`] = cell;
    return row;
  });
  return { names, rows: records };
}

/** All cells of a table, its first row among them. @throws {Failure} `too-large` */
export function csvCells(text: string): string[][] {
  return parsed(text).data;
}

/** The last row of a table, where the table may end within it. */
export interface OpenRow {
  cells: string[];
  /** Whether the table surely ends too soon: within quotes, or before the last cell that each other row has. */
  isCertain: boolean;
}

/** The last row of a table that ends within quotes, or without a line break and with cells missing. */
export function openRow(text: string): OpenRow | undefined {
  const isEnded = /[\r\n]\s*$/.test(text.slice(-LINE_END));
  if (isEnded && !text.includes('"') && quoteOf(text.trimStart()) === '"') return undefined;
  const { data, errors } = parsed(text);
  const [header = [], ...rows] = data;
  const last = rows.pop();
  if (last === undefined) return undefined;
  if (errors.some(({ code }) => code === 'MissingQuotes')) return { cells: last, isCertain: true };
  if (isEnded || last.length >= header.length) return undefined;
  return { cells: last, isCertain: rows.length > 0 && rows.every((cells) => cells.length >= header.length) };
}

/** Characters at the end of a text within which its last line break is looked for. */
const LINE_END = 64;

function parsed(text: string): Papa.ParseResult<string[]> {
  const unwrapped = withoutBlanks(unwrapRows(singleBars(text.trimStart())));
  const { body, delimiter } = divided(unwrapped);
  const result = Papa.parse<string[]>(body, {
    skipEmptyLines: 'greedy',
    delimiter: delimiter ?? ',',
    quoteChar: quoteOf(body),
  });
  if (result.data.length > LIMITS.entries) throw tooLarge();
  return /^\s*\|/.test(body) ? { ...result, data: plainRows(result.data) } : result;
}

/** The rows of a table of Markdown without the line below its header and the marks in its cells: `**GitHub**`, `[GitHub](https://…)`. */
function plainRows(rows: readonly string[][]): string[][] {
  return rows
    .filter((cells) => !cells.every((cell) => /^(?::?-+:?)?$/.test(cell.trim())))
    .map((cells) =>
      cells.map((cell) => {
        const bare = cell.trim().replace(/^(\*\*|__|`)(.+)\1$/, '$2');
        return /^\[([^[\]]+)\]\(https?:[^()\s]*\)$/.exec(bare)?.[1] ?? bare;
      }),
    );
}

/** Splits off the line `sep=;`, which tells Excel the delimiter of a table. */
function divided(text: string): { body: string; delimiter: string | undefined } {
  const [whole, mark] = /^\uFEFF?"?sep=([,;|\t])"?[ \t]*\r?\n/i.exec(text) ?? [];
  if (whole !== undefined) return { body: text.slice(whole.length), delimiter: mark };
  return { body: text, delimiter: delimiterOf(firstLine(text)) };
}

/**
 * Whether a line is one pair of quotes with a comma inside. Not a regex: on a line of nothing but commas that takes
 * hours.
 */
function isOneCell(line: string): boolean {
  return line.startsWith('"') && line.indexOf('"', 1) === line.length - 1 && line.includes(',');
}

/** Some tools put each whole row in quotes, so that it reads as one cell. */
function unwrapRows(text: string): string {
  const lines = text.trim().split(/\r?\n/);
  const isWrapped = lines.length > 1 && lines.every(isOneCell);
  return isWrapped ? lines.map((line) => line.slice(1, -1)).join('\n') : text;
}

/** A table of Jira, whose header has two bars between its cells: `||Service||Secret||`. */
function singleBars(text: string): string {
  return text.startsWith('||') ? text.replace(/^[^\r\n]+/, (header) => header.replaceAll('||', '|')) : text;
}

/** A table whose cells in quotes stand behind a comma and a blank, as no standard has them: `"issuer", "secret"`. */
function withoutBlanks(text: string): string {
  return /^"[^"\r\n]{0,64}", +"/.test(text) ? text.replace(/", +(?=["\d])/g, '",') : text;
}

/** The column names of a text's first line, in lower case, and its first rows unchanged. No columns: not a table. */
export function csvHead(text: string): { columns: string[]; rows: string[][] } {
  const { body, delimiter } = divided(withoutBlanks(unwrapRows(singleBars(text.slice(0, 65_536).trimStart()))));
  if (!delimiter) return { columns: [], rows: [] };
  const { data } = Papa.parse<string[]>(body, {
    skipEmptyLines: 'greedy',
    delimiter,
    quoteChar: quoteOf(body),
    preview: 20,
  });
  const columns = (data[0] ?? []).map((cell) =>
    cell
      .replace(/^\uFEFF/, '')
      .trim()
      .toLowerCase(),
  );
  return { columns, rows: data };
}

/** What stands around the cells of a header: a program of the user's own may write `'issuer','secret'`. */
function quoteOf(body: string): string {
  return /^'[^'"\r\n]{0,64}'[ \t]*[,;\t|]/.test(body) ? "'" : '"';
}

function firstLine(text: string): string {
  return /^\uFEFF?\s*([^\r\n]{1,4096})/.exec(text)?.[1] ?? '';
}

/** The mark that divides a header: the one that is most often in it. Later rows may hold any of them in their cells. */
function delimiterOf(header: string): string | undefined {
  const counted = [',', ';', '\t', '|'].map((mark) => ({ mark, count: header.split(mark).length - 1 }));
  const most = counted.reduce((best, one) => (one.count > best.count ? one : best));
  return most.count > 0 ? most.mark : undefined;
}

/** A cell that no spreadsheet takes for a formula. */
export function withoutFormula(cell: string): string {
  return /^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

/** The cell that `withoutFormula` was given, or the text of a formula that is one text: `="0123"`, as spreadsheets keep digits. */
export function unescapeFormula(cell: string): string {
  const [, text] = /^="(.*)"$/s.exec(cell.trim()) ?? [];
  if (text !== undefined && !text.replaceAll('""', '').includes('"')) return text.replaceAll('""', '"');
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}
