import { must } from '../../../must.ts';
import { sitesOfIssuer } from '../../../sites/issuers.ts';
import { ALGORITHM_NAME, SYNONYMS } from '../../import/field-names.ts';
import { fieldOf } from '../../import/fields.ts';
import { withoutServerKeys } from '../../import/key-line.ts';
import { isSureKey } from '../../import/sure-key.ts';
import { accountsOf, cellsOf } from './cells.ts';
import { type KeyRow, programRow } from './commands.ts';
import { HeldSettings } from './held-settings.ts';
import { isNamed, issuerAndAccount, passwordColumns, USER, withoutBeside } from './names.ts';
import { withoutSettings } from './settings.ts';

/** Comes before letters that are not a setup key. */
const OTHER_SECRETS = [
  'access key|private key|public key|key id|api|token id|client|password|passwort|recovery|backup|emergency|bearer',
  'jwt|session|cookie|csrf|encryption|signing|webhook|oauth|django|app secret|access token|refresh token',
  'wallet|seed phrase|hash|checksum|commit|uuid',
  'key base|serial|licen[cs]e|ssid|wi-?fi|coupon|voucher|order|iban',
];
const OTHER_NAMES = new RegExp(`\\b(?:${OTHER_SECRETS.join('|')})\\b`, 'i');
/** The longest list and line that is looked at. */
const MAX_LINES = 10_000;
const MAX_LINE = 500;

/**
 * The lines of a text, or of a table without a header, that are a name and a key, such as `GitHub: JBSW Y3DP …` or
 * `GitHub,alice,JBSWY3DP…`. A line of letters alone is skipped: it is more likely a recovery code.
 */
export function keyRows(text: string): KeyRow[] {
  const rows: KeyRow[] = [];
  const named = new Set<KeyRow>();
  /** Those of `named` with another line above the name: that may be the name, and the line between a password. */
  const doubtful = new Set<KeyRow>();
  /** Keys at the end of a block of lines that does not say which of them is a name. */
  const nameless: KeyRow[] = [];
  let block: string[] = [];
  let hasRow = false;
  const finish = () => {
    const row = hasRow ? undefined : blockRow(block);
    if (row) nameless.push(row);
    block = [];
    hasRow = false;
  };
  let before = '';
  const settings = new HeldSettings();
  let [isFirst, isNextFirst] = [true, true];
  const written = withoutServerKeys(text.split(/\r\n|[\r\n]/, MAX_LINES)).flatMap((line) =>
    line.length > MAX_LINE ? line : accountsOf(line),
  );
  if (isTableOfOthers(written)) return [];
  const table = written.filter((line) => line.length <= MAX_LINE).map(cellsOf);
  const columns = { key: keyColumn(table), closed: passwordColumns(table) };
  for (const [i, one] of written.entries()) {
    const line = lineOf(one, written[i - 1] ?? '');
    if (line === '') {
      finish();
      settings.pause();
      isNextFirst = true;
      continue;
    }
    const found =
      line.length <= MAX_LINE ? (programRow(line) ?? listRow(line, columns) ?? keyBelow(before, line)) : undefined;
    const row = found && { ...settings.use(), ...found };
    block.push(line);
    hasRow ||= row !== undefined;
    if (row) rows.push(row);
    else if (!hasKey(line)) settings.read(line, isSureKey((written[i + 1] ?? '').trim()));
    if (row && row.key === line && !ANNOUNCES.test(before) && !OF_CODES.test(before)) {
      named.add(row);
      if (!isFirst) doubtful.add(row);
    }
    [isFirst, isNextFirst] = [isNextFirst, row !== undefined];
    before = line;
  }
  finish();
  // One line above one key may be a password, as pass keeps them: that must not become a name. One heading above a list
  // of names is no reason to doubt.
  const unsure = rows.length === 1 ? named : doubtful.size > 1 ? doubtful : new Set();
  const known = rows.map((row) => (unsure.has(row) ? { ...row, names: [] } : row));
  // A single block may be any letter with a licence.
  return known.length + nameless.length > 1 ? [...known, ...nameless] : known;
}

/** A key below two to five lines of its site, user and password. Only an address is surely no password. */
function blockRow(block: readonly string[]): KeyRow | undefined {
  const lines = block.slice(0, -1);
  const key = block.at(-1) ?? '';
  if (lines.length < 2 || lines.length > 5 || !isSureKey(key) || lines.some(isSureKey)) return undefined;
  if (lines.some((line) => isOther(line.replace(/passw(?:ord|ort)/i, '')))) return undefined;
  const user = lines.find((line) => /^[^\s@:]+@[^\s@:]+\.[a-z]{2,}$/i.test(line));
  return { names: user === undefined ? [] : ['', user], key };
}

/** Whether the lines are a table whose header calls the column of the keys something else: `name,recovery code`. */
function isTableOfOthers([header = '', first = '']: readonly string[]): boolean {
  const divider = [/\t/, /[,;|]/].find((one) => one.test(header) && one.test(first));
  if (divider === undefined) return false;
  const [names = [], cells = []] = [header, first].map((line) =>
    line.split(divider).map((cell) => cell.trim().replace(/^"|"$/g, '')),
  );
  const at = cells.findIndex(isSureKey);
  return at >= 0 && names.length === cells.length && isOtherSecret(names[at] ?? '') && !names.some(isSureKey);
}

/**
 * A line without what messengers and lists put before it. Where nothing but a key would be left, what looks like the
 * sender is its name: `2024-01-15 10:30 GitHub: JBSW…`. It is not where the message before is the name.
 */
function lineOf(written: string, before: string): string {
  const line = written
    .slice(0, MAX_LINE + 1)
    .replace(INVISIBLE, '')
    .replace(/[\u00a0\u2007\u202f]/g, ' ');
  const text = line.replace(CHAT, '').replace(LIST_MARK, '').trim();
  const isNamed = !isSureKey(text) || (CHAT.test(before) && isName(before.replace(CHAT, '').trim()));
  return isNamed ? text : line.replace(WHEN, '').replace(LIST_MARK, '').trim();
}

/** Invisible characters that pages and messengers put between the letters of a key. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
/** Who wrote a message and when, as chats are saved: `[12.03.24, 10:11:12] Ann: `, `12/03/2024, 10:11 - Ann: `. */
const WHEN = /^\s*\[?\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[AP]M)?\]?(?:\s-)?\s/i;
const CHAT = new RegExp(`${WHEN.source}[^:]{1,40}:\\s(?=\\S)`, 'i');
/** Comes before the items of a list: a dash, a checkbox, a number. */
const LIST_MARK = /^\s*(?:[-*•☐☑□]\s+)?(?:\[[ x]\]\s+)?(?:\d{1,3}[.)]\s+)?/i;

const ANNOUNCES = /\b(key|secret|seed|setup|manual(ly)?|enter)\b/i;

/** A line that ends with what its key is for: `GitHub 2FA`. */
const OF_CODES = /^.{1,60}\s\(?(?:[ht]?otp|[2tm]fa)\)?:?$/i;

/** A key on a line of its own, below its name or one that announces it: `Enter this key in your app:`. */
function keyBelow(before: string, line: string): KeyRow | undefined {
  if (!isSureKey(line) || isOther(before)) return undefined;
  if (ANNOUNCES.test(before) || OF_CODES.test(before)) return { names: announced(before), key: line };
  // A short line above is its name: `GitHub`.
  return isName(before) ? { names: [before.replace(/:$/, '').trim()], key: line } : undefined;
}

/** The name in `GitHub 2FA key:`; none in `Your secret key`. */
function announced(line: string): string[] {
  const name = withoutLabel(line.replace(/:$/, ''));
  const isSaid = name !== '' && name !== line.replace(/:$/, '') && isName(name);
  return isSaid &&
    !/\b(?:your|the|my|this|a|an|or|and|setup|manual|secret|key|enter|entry|account|authenticator|app)\b/i.test(name)
    ? [name]
    : [];
}

function isName(line: string): boolean {
  return /^\p{L}[\p{L} .&'-]{0,39}:?$/u.test(line) && line.split(/\s+/).length <= 4 && !isSureKey(line);
}

/** Whether a name shows that what it names is no setup key: `API_KEY`. */
export function isOtherSecret(name: string): boolean {
  const words = name.replaceAll('_', ' ').trim();
  return OTHER_NAMES.test(words) || PASSWORD.test(words);
}

/** A name that ends with a word for a password. `Proton Pass` is a program. */
const PASSWORD = /(?:^|\s)(?:pass|PASS|[Pp][Ww][Dd]?)$|^(?:[Pp]ass(?:wd|code|phrase)?|PIN|[Pp]in|PUK|[Pp]uk)$/;

/** Whether a name shows that the key is of another kind, or is a command with unknown options. */
function isOther(name: string): boolean {
  return isOtherSecret(name) || /\s(?:--[a-z]|-[a-z]\s)/i.test(name);
}

/** What the lines of a list have in common. */
interface ListColumns {
  /** Where the key is, where all lines have it there. */
  key: number | undefined;
  /** Where passwords may be. */
  closed: ReadonlySet<number>;
}

function listRow(written: string, columns: ListColumns): KeyRow | undefined {
  const { line, told } = withoutSettings(written);
  const cells = cellsOf(line);
  const at = keyIn(cells, columns.key);
  const user = userIn(cells, at);
  const names = cells.filter((cell, i) => i !== at && isNamed(cell));
  if (at < 0 || (names.length === 0 && user === undefined) || names.length > 4) return undefined;
  if (names.map(withoutBeside).some(isOther)) return undefined;
  const open = cells.filter((cell, i) => i !== at && isNamed(cell) && !columns.closed.has(i));
  const known = open.map(withoutLabel).filter((name) => name !== '' && !hasKey(name));
  return {
    names: user === undefined ? issuerAndAccount(known, names.length > open.length) : ['', user],
    key: must(cells[at]),
    ...told,
    ...parametersOf(cells),
  };
}

/** The place of the key, where all lines with a single one have it; undefined if they differ. */
function keyColumn(table: readonly (readonly string[])[]): number | undefined {
  const places = table.map(keysIn).flatMap((keys) => (keys.length === 1 ? keys : []));
  return new Set(places).size === 1 ? places[0] : undefined;
}

const keysIn = (cells: readonly string[]): number[] => cells.flatMap((cell, i) => (isSureKey(cell) ? [i] : []));

/** Of several cells that may be a key one may be a password, which stands behind the name of its user. */
function keyIn(cells: readonly string[], column: number | undefined): number {
  const keys = keysIn(cells);
  const [first = -1, second] = keys;
  if (second === undefined) return first;
  if (column !== undefined && keys.includes(column)) return column;
  return first === 1 && USER.test(cells[0] ?? '') ? second : first;
}

/** Whose line it is, where the name of a user has a password behind it: `me@shop.example:…:KEY`. */
function userIn([user = '', second = '']: readonly string[], at: number): string | undefined {
  return at > 1 && USER.test(user) && sitesOfIssuer(second).length === 0 ? user : undefined;
}

/** Whether a key is among the words of a name: that must not be shown. */
function hasKey(name: string): boolean {
  return name.split(/[\s,;:|()[\]"'`]+/).some(isSureKey);
}

/** Cells that say how the codes are made: `8`, `60`, `SHA256`. */
function parametersOf(cells: string[]): Pick<KeyRow, 'digits' | 'period' | 'algorithm'> {
  const [digits, period, algorithm] = [/^(?:6|7|8|10)$/, /^(?:15|20|30|45|60|90|120)$/, ALGORITHM_NAME].map((pattern) =>
    cells.find((cell) => pattern.test(cell)),
  );
  return { ...(digits ? { digits } : {}), ...(period ? { period } : {}), ...(algorithm ? { algorithm } : {}) };
}

/** What a program writes before a note: `Comment: 2FA key JBSW…`. */
const OF_NOTE = /^(?:notes?|comments?|remarks?|description):$/i;

/** `GitHub totp` → `GitHub`: the purpose of a key is clear without it. */
function withoutLabel(name: string): string {
  const label = /[\s(_-]*(?<![a-z\d])(?:totp|otp|2fa|mfa|two[ _-]factor|secret|secret key|key|seed|code)\)?$/i;
  if (SYNONYMS.secret.includes(fieldOf(name))) return '';
  const bare = name.replace(/^(?:export|set|setx|const|let|var)\s+/, '');
  const known = bare.replace(label, '').replace(label, '').replace(label, '').trim();
  return OF_NOTE.test(known) ? '' : known;
}
