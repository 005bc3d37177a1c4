import { must } from '../../../must.ts';
import { ALGORITHM_NAME, SYNONYMS } from '../../import/field-names.ts';
import { fieldOf } from '../../import/fields.ts';
import { withoutServerKeys } from '../../import/key-line.ts';
import { isSureKey } from '../../import/sure-key.ts';
import { accountsOf, cellsOf } from './cells.ts';
import { HeldSettings } from './held-settings.ts';
import { withoutSettings } from './settings.ts';

/** A line of a list kept by hand: a name or two and a key, with anything between them. */
export interface KeyRow {
  names: string[];
  key: string;
  digits?: string;
  period?: string;
  algorithm?: string;
  counter?: string;
}

/** Comes before letters that are not a setup key. */
const OTHER_SECRETS = [
  'access key|private key|public key|key id|api|token id|client|password|passwort|recovery|backup|emergency|bearer',
  'jwt|session|cookie|csrf|encryption|signing|webhook|oauth|django|app secret|access token|refresh token',
  'wallet|seed phrase|hash|checksum|commit|uuid',
  'serial|licen[cs]e|ssid|wi-?fi|coupon|voucher|order|iban',
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
  for (const [i, one] of written.entries()) {
    const line = lineOf(one, written[i - 1] ?? '');
    if (line === '') {
      finish();
      settings.pause();
      isNextFirst = true;
      continue;
    }
    const found = line.length <= MAX_LINE ? (keyRow(line) ?? keyBelow(before, line)) : undefined;
    const row = found && { ...settings.use(), ...found };
    block.push(line);
    hasRow ||= row !== undefined;
    if (row) rows.push(row);
    else if (!hasKey(line)) settings.read(line, isSureKey((written[i + 1] ?? '').trim()));
    if (row && row.key === line && !ANNOUNCES.test(before)) {
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

/** A key on a line of its own, below its name or one that announces it: `Enter this key in your app:`. */
function keyBelow(before: string, line: string): KeyRow | undefined {
  if (!isSureKey(line) || isOther(before)) return undefined;
  if (ANNOUNCES.test(before)) return { names: announced(before), key: line };
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
  return OTHER_NAMES.test(name.replaceAll('_', ' '));
}

/** Whether a name shows that the key is of another kind, or is a command with unknown options. */
function isOther(name: string): boolean {
  return isOtherSecret(name) || /\s(?:--[a-z]|-[a-z]\s)/i.test(name);
}

/** A line of rsc/2fa: name, digits and key, then a counter of 20 digits where its codes are counted. */
const TWOFA = /^(\S+) ([678]) ([A-Z2-7]{8,128}=*)(?: (\d{20}))?$/i;

function keyRow(line: string): KeyRow | undefined {
  const [, name, digits, key, counter] = TWOFA.exec(line) ?? [];
  if (name !== undefined && digits !== undefined && key !== undefined)
    return { names: [name], key, digits, ...(counter === undefined ? {} : { counter: String(Number(counter)) }) };
  const [command, tool, rest] = COMMAND.exec(line) ?? [];
  if (tool === undefined || rest === undefined) return listRow(line);
  return commandRow(line.slice(0, -(command ?? '').length), tool === 'oathtool', rest);
}

/** The programs whose commands hold a key: `oathtool --totp -b -d 8 KEY`, `ykman oath accounts add -d 8 NAME KEY`. */
const COMMAND = /\b(oathtool|ykman\s(?:.*\s)?oath\s+(?:accounts\s+)?(?:add|put))\s(.*)$/;

/** The row of a command with a key, with the alias before it as name. */
function commandRow(before: string, isOathtool: boolean, rest: string): KeyRow | undefined {
  const words = rest.split(/[\s"'`=();|}]+/).filter((word) => word !== '');
  const at = words.findIndex((word) => isSureKey(word) || /^(?:[0-9a-f]{2}){16,}$/i.test(word));
  const key = words[at];
  if (key === undefined) return undefined;
  const option = (...names: string[]) => {
    const found = words.findIndex((word) => names.includes(word));
    return found < 0 ? undefined : words[found + 1];
  };
  const digits = option('-d', '--digits');
  const period = option('-s', '--time-step-size', '-P', '--period')?.replace(/s$/, '');
  const algorithm = [option('--totp', '-a', '--algorithm')].find((word) => ALGORITHM_NAME.test(word ?? ''));
  // Without `--totp`, oathtool counts.
  const isCounted = isOathtool ? !words.includes('--totp') : /^hotp$/i.test(option('-o', '--oath-type') ?? '');
  const alias = /([\w.@-]+)\s*(?:=|\(\))\s*['"{$(`\s]*$/.exec(before)?.[1];
  const names = isOathtool ? [alias] : [option('-i', '--issuer') ?? '', words[at - 1]];
  return {
    names: names.filter((name) => name !== undefined),
    key,
    ...(digits ? { digits } : {}),
    ...(period ? { period } : {}),
    ...(algorithm ? { algorithm } : {}),
    ...(isCounted ? { counter: option('-c', '--counter') ?? '0' } : {}),
  };
}

function listRow(written: string): KeyRow | undefined {
  const { line, told } = withoutSettings(written);
  const cells = cellsOf(line);
  const at = cells.findIndex(isSureKey);
  const names = cells.filter((cell, i) => i !== at && /\p{L}/u.test(cell) && !ALGORITHM_NAME.test(cell));
  if (at < 0 || names.length === 0 || names.length > 4 || names.some(isOther)) return undefined;
  const parameters = parametersOf(cells);
  const known = names.map(withoutLabel).filter((name) => name !== '' && !hasKey(name));
  return {
    names: known.length === 1 ? known.flatMap(nameAndUser) : known,
    key: must(cells[at]),
    ...told,
    ...parameters,
  };
}

/** Whether a key is among the words of a name: that must not be shown. */
function hasKey(name: string): boolean {
  return name.split(/[\s,;:|()[\]"'`]+/).some(isSureKey);
}

/** `GitHub (alice)` and `Google bob@example.org`: the name and whose account it is. */
export function nameAndUser(name: string): string[] {
  const [, issuer, user] = /^(\S.*?)\s*\(([^()]{1,64})\)$/.exec(name) ?? /^(\S.*?)\s+(\S+@\S+\.\S+)$/.exec(name) ?? [];
  return issuer !== undefined && user !== undefined ? [issuer, user] : [name];
}

/** Cells that say how the codes are made: `8`, `60`, `SHA256`. */
function parametersOf(cells: string[]): Pick<KeyRow, 'digits' | 'period' | 'algorithm'> {
  const [digits, period, algorithm] = [/^(?:6|7|8|10)$/, /^(?:15|20|30|45|60|90|120)$/, ALGORITHM_NAME].map((pattern) =>
    cells.find((cell) => pattern.test(cell)),
  );
  return { ...(digits ? { digits } : {}), ...(period ? { period } : {}), ...(algorithm ? { algorithm } : {}) };
}

/** `GitHub totp` → `GitHub`: the purpose of a key is clear without it. */
function withoutLabel(name: string): string {
  const label = /[\s(_-]*(?<![a-z\d])(?:totp|otp|2fa|mfa|two[ _-]factor|secret|secret key|key|seed|code)\)?$/i;
  if (SYNONYMS.secret.includes(fieldOf(name))) return '';
  const bare = name.replace(/^(?:export|set|setx|const|let|var)\s+/, '');
  return bare.replace(label, '').replace(label, '').replace(label, '').trim();
}
