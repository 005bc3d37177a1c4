import { LIMITS, tooLarge } from '../../import/limits.ts';

/** A row of a table by the names of its columns, in lower case. `NULL` and empty texts are left out. */
export type SqlRow = Record<string, string>;

/** A name, text, number or mark of SQL. What is not closed goes to the end, so that this takes time linear in the length. */
const TOKEN =
  /--[^\n]*|\/\*(?:[^*]|\*(?!\/))*(?:\*\/|$)|([xX]?'[^'\\]*(?:(?:''|\\[\s\S])[^'\\]*)*(?:'|\\?$))|("[^"]*(?:""[^"]*)*(?:"|$)|`[^`]*(?:`|$)|[\p{L}_][\p{L}\p{N}_$]*)|(-?\d+(?:\.\d+)?)|([(),;.])/gu;

/** Tables of Google Authenticator, Authenticator Plus, 2FAuth and Nextcloud's OTP Manager. */
const KNOWN_TABLES = /^(?:accounts|twofaccounts|\w*otpmanager_accounts)$/;

interface Token {
  kind: 'text' | 'name' | 'number' | 'mark';
  value: string;
}

/**
 * What `INSERT INTO` puts into the tables of known programs, with the columns that it names or that `CREATE TABLE` does. Values that are
 * computed are left out.
 * @throws {Failure} `too-large`
 */
export function inserted(text: string): SqlRow[] {
  const tables = new Map<string, string[]>();
  const rows: SqlRow[] = [];
  for (const statement of statements(text)) {
    const [verb] = namesIn(statement);
    if (verb === 'create') define(tables, statement);
    const added = verb === 'insert' ? addedBy(tables, statement) : [];
    if (rows.length + added.length > LIMITS.entries) throw tooLarge();
    for (const row of added) rows.push(row);
  }
  return rows;
}

function namesIn(statement: readonly Token[]): string[] {
  return statement.map(({ kind, value }) => (kind === 'name' ? value.toLowerCase() : ''));
}

function openingOf(statement: readonly Token[]): number {
  return statement.findIndex(({ kind, value }) => kind === 'mark' && value === '(');
}

/** The names in the first brackets of some tokens. */
function columnsIn(tokens: readonly Token[]): string[] {
  return (groups(tokens)[0] ?? []).map(([first]) => first?.value.toLowerCase() ?? '');
}

/** Keeps the columns that `CREATE TABLE` names. */
function define(tables: Map<string, string[]>, statement: readonly Token[]): void {
  const open = openingOf(statement);
  const words = namesIn(statement);
  if (open > 0 && words.includes('table')) tables.set(words[open - 1] ?? '', columnsIn(statement.slice(open)));
}

function addedBy(tables: ReadonlyMap<string, string[]>, statement: readonly Token[]): SqlRow[] {
  const words = namesIn(statement);
  const [open, values] = [openingOf(statement), words.indexOf('values')];
  if (values < 0) return [];
  const isNamed = open < values;
  const table = words[(isNamed ? open : values) - 1] ?? '';
  if (!KNOWN_TABLES.test(table)) return [];
  const columns = isNamed ? columnsIn(statement.slice(open, values)) : (tables.get(table) ?? []);
  return groups(statement.slice(values + 1))
    .filter((cells) => cells.length === columns.length)
    .map((cells) => rowOf(columns, cells));
}

function rowOf(columns: readonly string[], cells: readonly Token[][]): SqlRow {
  const filled = cells.map(([value, ...more], i): [string, string] => [
    columns[i] ?? '',
    value === undefined || value.kind === 'name' || more.length > 0 ? '' : value.value,
  ]);
  return Object.fromEntries(filled.filter(([, value]) => value !== ''));
}

function* statements(text: string): Generator<Token[]> {
  let tokens: Token[] = [];
  for (const [, quoted, name, number, mark] of text.matchAll(TOKEN)) {
    if (mark === ';') {
      yield tokens;
      tokens = [];
    } else if (quoted !== undefined) tokens.push({ kind: 'text', value: textOf(quoted) });
    else if (name !== undefined) tokens.push({ kind: 'name', value: name.replace(/^["`]|["`]$/g, '') });
    else if (number !== undefined) tokens.push({ kind: 'number', value: number });
    else if (mark !== undefined) tokens.push({ kind: 'mark', value: mark });
  }
  yield tokens;
}

/** The lists in brackets, each in its parts between commas. Brackets within a part belong to it. */
function groups(tokens: readonly Token[]): Token[][][] {
  const found: Token[][][] = [];
  let depth = 0;
  for (const token of tokens) {
    const group = found.at(-1);
    if (token.kind === 'mark' && token.value === '(' && depth++ === 0) found.push([[]]);
    else if (token.kind === 'mark' && token.value === ')') depth--;
    else if (depth === 1 && token.kind === 'mark' && token.value === ',') group?.push([]);
    else if (depth > 0) group?.at(-1)?.push(token);
  }
  return found;
}

/** A text without its quotes and escapes; of hexadecimal (`X'…'`) its digits. */
function textOf(quoted: string): string {
  const inner = quoted.slice(quoted.indexOf("'") + 1, -1);
  return inner.replace(/''|\\([\s\S])/g, (_, escaped) => (escaped === undefined ? "'" : (ESCAPES[escaped] ?? escaped)));
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', 0: '' };
