import { must } from '../../../must.ts';
import { ALGORITHM_NAME } from '../../import/field-names.ts';

/** A line of a list that people keep by hand: a name or two and a key, whatever stands between them. */
export interface KeyRow {
  names: string[];
  key: string;
  digits?: string;
  period?: string;
  algorithm?: string;
  counter?: string;
}

/** What stands before letters that are no key to make codes from. */
const OTHER_NAMES =
  /\b(recovery|backup|emergency|password|passwort|serial|licen[cs]e|wallet|seed phrase|hash|checksum|api|token id|client|uuid|ssid|wi-?fi|coupon|voucher|order|iban|commit)\b/i;
/** The longest list and line that is looked at. */
const MAX_LINES = 10_000;
const MAX_LINE = 500;

/**
 * The lines of a text or of a table without a header that are a name and a key, such as `GitHub: JBSW Y3DP …` or
 * `GitHub,alice,JBSWY3DP…`. A line of letters alone is none: it is more likely a recovery code.
 */
export function keyRows(text: string): KeyRow[] {
  const rows: KeyRow[] = [];
  let before = '';
  for (const written of text.split(/[\r\n]+/, MAX_LINES)) {
    const line = written
      .slice(0, MAX_LINE + 1)
      .replace(INVISIBLE, '')
      .trim();
    if (line === '') continue;
    const row = line.length <= MAX_LINE ? (keyRow(line) ?? keyBelow(before, line)) : undefined;
    if (row) rows.push(row);
    before = line;
  }
  return rows;
}

/** What pages and messengers put between the letters of a key, and nobody sees. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** A key on a line of its own, below one that announces it: `Enter this key in your app:`. */
function keyBelow(before: string, line: string): KeyRow | undefined {
  const isAnnounced = /\b(key|secret|seed|setup|manual(ly)?|enter)\b/i.test(before) && !OTHER_NAMES.test(before);
  return isAnnounced && isSureKey(line) ? { names: [], key: line } : undefined;
}

/** A line of rsc/2fa: name, digits and key, then a counter of 20 digits where its codes are counted. */
const TWOFA = /^(\S+) ([678]) ([A-Z2-7]{8,128}=*)(?: (\d{20}))?$/i;

function keyRow(line: string): KeyRow | undefined {
  const [, name, digits, key, counter] = TWOFA.exec(line) ?? [];
  if (name !== undefined && digits !== undefined && key !== undefined)
    return { names: [name], key, digits, ...(counter === undefined ? {} : { counter: String(Number(counter)) }) };
  return /\boathtool\s/.test(line) ? commandRow(line) : listRow(line);
}

/** `oathtool --totp -b -d 8 KEY`, with a name before it where it is an alias. */
function commandRow(line: string): KeyRow | undefined {
  const [before = '', command = ''] = line.split(/\boathtool\s/, 2);
  const words = command.split(/[\s"'`=)]+/).filter((word) => word !== '');
  const key = words.find((word) => isSureKey(word) || /^(?:[0-9a-f]{2}){16,}$/i.test(word));
  if (key === undefined || /--hotp\b|(^|\s)-c/.test(command)) return undefined;
  const after = (...names: string[]) => words[words.findIndex((word) => names.includes(word)) + 1];
  const option = (...names: string[]) => (words.some((word) => names.includes(word)) ? after(...names) : undefined);
  const [digits, period] = [option('-d', '--digits'), option('-s', '--time-step-size')?.replace(/s$/, '')];
  const name = /([\w.@-]+)\s*(?:=|\(\))\s*['"{$(`\s]*$/.exec(before)?.[1];
  const names = name === undefined ? [] : [name];
  return { names, key, ...(digits ? { digits } : {}), ...(period ? { period } : {}) };
}

function listRow(line: string): KeyRow | undefined {
  const cells = cellsOf(line);
  const at = cells.findIndex(isSureKey);
  const names = cells.filter((cell, i) => i !== at && /\p{L}/u.test(cell) && !ALGORITHM_NAME.test(cell));
  if (at < 0 || names.length === 0 || names.length > 4 || names.some((name) => OTHER_NAMES.test(name)))
    return undefined;
  const parameters = parametersOf(cells);
  return { names: names.map(withoutLabel).filter((name) => name !== ''), key: must(cells[at]), ...parameters };
}

/** Cells that say how the codes are made: `8`, `60`, `SHA256`. */
function parametersOf(cells: string[]): Pick<KeyRow, 'digits' | 'period' | 'algorithm'> {
  const [digits, period, algorithm] = [/^(?:6|7|8|10)$/, /^(?:15|20|30|45|60|90|120)$/, ALGORITHM_NAME].map((pattern) =>
    cells.find((cell) => pattern.test(cell)),
  );
  return { ...(digits ? { digits } : {}), ...(period ? { period } : {}), ...(algorithm ? { algorithm } : {}) };
}

/** `GitHub totp` → `GitHub`: what the key is for is said by the key. */
function withoutLabel(name: string): string {
  return name.replace(/[\s(-]*\b(totp|otp|2fa|mfa|secret|secret key|key|code)\)?$/i, '').trim();
}

function cellsOf(line: string): string[] {
  for (const divider of [/\t+/, /[,;|]/, /\s*(?:=>|->|→|[:=])\s*/, /\s{2,}/]) {
    const cells = line.split(divider).map((cell) => cell.trim().replace(/^["'`]+|["'`]+$/g, ''));
    if (cells.some(isSureKey) && cells.length > 1) return cells.map((cell) => cell.replace(/^[-*•]\s+/, ''));
  }
  // A name and a key with one space between them.
  const [, name, key] = /^(?:[-*•]\s+)?(\S.*?)\s+(\S+)$/.exec(line) ?? [];
  return name !== undefined && key !== undefined && isSureKey(key) ? [name, key] : [];
}

/** Base32 of 80 bits or more that is no word, in one piece or in groups of four. */
function isSureKey(cell: string): boolean {
  const isGrouped = /^[a-z2-7]{4}(?:[ -][a-z2-7]{2,4}){3,}=*$/i.test(cell);
  const letters = isGrouped ? cell.replace(/[ -]/g, '') : cell;
  return /^(?:[A-Z2-7]{16,128}|[a-z2-7]{16,128})=*$/.test(letters) && /[2-7]/.test(letters);
}
