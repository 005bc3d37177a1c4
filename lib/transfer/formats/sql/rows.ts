import { LIMITS, tooLarge } from '../../import/limits.ts';
import { isKeyByLetters } from '../../import/sure-key.ts';

/** A row of a table by the names of its columns, in lower case. `NULL` and empty texts are left out. */
export type SqlRow = Record<string, string>;

/** A name, text, number or mark of SQL. What is not closed goes to the end, so that this takes time linear in the length. */
const TOKEN =
  /--[^\n]*|\/\*(?:[^*]|\*(?!\/))*(?:\*\/|$)|([xX]?'[^'\\]*(?:(?:''|\\[\s\S])[^'\\]*)*(?:'|\\?$))|("[^"]*(?:""[^"]*)*(?:"|$)|`[^`]*(?:`|$)|[\p{L}_][\p{L}\p{N}_$]*)|(-?\d+(?:\.\d+)?)|([(),;.])/gu;

/** Tables of Google Authenticator, Authenticator Plus, 2FAuth and Nextcloud's OTP Manager. */
const KNOWN_TABLES = /^(?:accounts|twofaccounts|\w*otpmanager_accounts)$/;
/** Columns that say whose a key is. */
const NAMES: readonly string[] = ['issuer', 'service', 'name', 'account', 'username', 'email', 'label'];
/** What a table or column of codes is called. */
const CODE_WORD = /otp|2fa|mfa|tfa|two_?factor|two_?step|authenticator|google_?auth/i;

/** Columns that tell of codes but have none. */
const NO_KEY = /_(?:enabled|required|phone|verified|confirmed|active|at|type|method)$/;
/** Tables and columns of what replaces a code. */
const INSTEAD = /recovery|backup|scratch|emergency/i;
/** Columns of keys that other things are called too. */
const WEAK: readonly string[] = ['key', 'seed', 'code', 'token'];

interface Token {
  kind: 'text' | 'name' | 'number' | 'mark';
  value: string;
  isQuoted?: boolean;
}

/**
 * What `INSERT INTO` and `COPY` put into the tables of known programs, and into others what is called a code or is one by
 * its letters, with the columns that they name or that `CREATE TABLE` does. Values that are computed are left out.
 * @throws {Failure} `too-large`
 */
export function inserted(text: string): SqlRow[] {
  const tables = new Map<string, string[]>();
  const { rows, rest } = copied(text);
  for (const statement of statements(rest)) {
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
  if (open <= 0 || !words.includes('table')) return;
  const parts = (groups(statement.slice(open))[0] ?? []).filter(([first]) => first?.isQuoted || !isIndex(first?.value));
  tables.set(
    words[open - 1] ?? '',
    parts.map(([first]) => first?.value.toLowerCase() ?? ''),
  );
}

/** Whether a word begins what is no column of a table. */
function isIndex(word = ''): boolean {
  return /^(?:primary|unique|key|index|constraint|foreign|check|fulltext|spatial)$/i.test(word);
}

/** The rows of PostgreSQL's `COPY … FROM stdin;`, which follow it with tabs between their cells, and what else there is. */
function copied(text: string): { rows: SqlRow[]; rest: string } {
  if (!/^copy\s/im.test(text)) return { rows: [], rest: text };
  const rows: SqlRow[] = [];
  const rest: string[] = [];
  let columns: string[] | undefined;
  let table = '';
  for (const line of text.split(/\r?\n/)) {
    if (columns === undefined) {
      const [, name, list] = /^copy\s+(?:[\w"]+\.)?"?(\w+)"?\s*\(([^()]{1,4000})\)\s+from\s+stdin/i.exec(line) ?? [];
      if (name === undefined || list === undefined) rest.push(line);
      else [table, columns] = [name, list.split(',').map((column) => column.replace(/["\s]/g, '').toLowerCase())];
    } else if (line === '\\.') columns = undefined;
    else {
      const cells = line.split('\t').map((cell) => (cell === '\\N' ? '' : cell));
      const named = columns;
      if (cells.length === named.length)
        rows.push(...ofCodes(table, Object.fromEntries(cells.map((cell, i) => [named[i] ?? '', cell]))));
      if (rows.length > LIMITS.entries) throw tooLarge();
    }
  }
  return { rows, rest: rest.join('\n') };
}

/**
 * A row that may be of codes: of a known table, of a table or with a column of such a name, or with a key in base32 under
 * `secret`, which the secrets of other programs are not. Where a row has the name of a setting and its value, those.
 */
function ofCodes(table: string, row: SqlRow): SqlRow[] {
  if (KNOWN_TABLES.test(table)) return NAMES.some((column) => row[column] !== undefined) ? [row] : [];
  if (INSTEAD.test(table)) return [];
  const [name, value] = settingIn(row);
  const named = name === undefined || value === undefined ? row : { ...row, [name]: value };
  const isTable = CODE_WORD.test(table);
  const isOfCodes = isTable || Object.keys(named).some((column) => CODE_WORD.test(column) && !NO_KEY.test(column));
  const isKey = NAMES.some((column) => named[column] !== undefined) && /^[A-Z2-7]{16,}=*$/.test(named.secret ?? '');
  if (!isOfCodes && !isKey) return [];
  const doubtful = isTable ? WEAK : ['secret', ...WEAK];
  const isKept = ([column, text]: [string, string]) =>
    !INSTEAD.test(column) && (!doubtful.includes(column) || isKeyByLetters(text));
  return [Object.fromEntries(Object.entries(named).filter(isKept))];
}

/** The name of a setting and its value, where a row has those: `meta_key` and `meta_value`. */
function settingIn(row: SqlRow): (string | undefined)[] {
  return ['_key', '_name'].flatMap((end) =>
    Object.keys(row).flatMap((column) => {
      const beside = column.endsWith(end) ? row[`${column.slice(0, -end.length)}_value`] : undefined;
      return beside === undefined ? [] : [row[column] ?? '', beside];
    }),
  );
}

function addedBy(tables: ReadonlyMap<string, string[]>, statement: readonly Token[]): SqlRow[] {
  const words = namesIn(statement);
  const [open, values] = [openingOf(statement), words.indexOf('values')];
  if (values < 0) return [];
  const isNamed = open < values;
  const table = words[(isNamed ? open : values) - 1] ?? '';
  const columns = isNamed ? columnsIn(statement.slice(open, values)) : (tables.get(table) ?? []);
  return groups(statement.slice(values + 1))
    .filter((cells) => cells.length === columns.length)
    .flatMap((cells) => ofCodes(table, rowOf(columns, cells)));
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
    else if (name !== undefined)
      tokens.push({ kind: 'name', value: name.replace(/^["`]|["`]$/g, ''), isQuoted: /^["`]/.test(name) });
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
