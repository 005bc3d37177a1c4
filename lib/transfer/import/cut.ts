import { bytesToHex } from '@noble/hashes/utils.js';
import { equalBytes } from '../../crypto/bytes.ts';
import { Failure, type FailureData, toFailureData } from '../../failure.ts';
import { type Account, TYPE_DEFAULTS } from '../../otp/account.ts';
import { fromBase32, toBase32 } from '../../otp/base32.ts';
import { motpKey } from '../../otp/motp-key.ts';
import { openRow } from '../codecs/csv.ts';
import { SYNONYMS } from './field-names.ts';
import { fieldOf } from './fields.ts';
import type { ReadResult } from './report.ts';

/** Characters at the end of a text that are looked at: a link has 4096 at most, or four times as many while escaped. */
const TAIL = 16_384;
/** May come between the groups of a key, or after one that continues. Tried once a run: linear. */
const BETWEEN = /(?<![ \u00a0\u00ad\u200b\u2060-])[ \u00a0\u00ad\u200b\u2060-]+$/;
/** The last line of a text. */
const LAST_LINE = /(?<![^\r\n])[^\r\n]*$/;
/** Letters beyond whole groups of eight that no number of bytes gives. Some sites make keys of random letters. */
const IMPOSSIBLE = new Set([1, 3, 6]);
const CUT: FailureData = toFailureData(new Failure('damaged', { why: 'cut' }));
const MAY_BE_CUT: FailureData = toFailureData(new Failure('may-be-cut'));

/**
 * Of a text that may have been cut off, what its end says: an account that is surely cut becomes a problem, one that may
 * be gets a warning. A key that lost its last letters is a key too, whose codes are all wrong.
 */
export function judgeEnd(text: string, isTable: boolean, result: ReadResult): void {
  const row = (isTable ? openRow(text) : undefined) ?? openTableRow(text);
  if (row) {
    const cells = writtenIn(row.cells.join(' ').slice(0, TAIL));
    const found = result.accounts.filter((account) => keyIn(cells, account) !== undefined);
    if (row.isCertain) refuse(result, found);
    else for (const account of found) warn(result, account);
    if (row.isCertain || found.length > 0) return;
  }
  const tail = text.slice(-TAIL);
  const line = LAST_LINE.exec(tail)?.[0] ?? '';
  const isOpen = line.trim() !== '';
  const written = writtenIn(tail);
  const last = result.accounts.findLast((account) => keyIn(written, account) !== undefined);
  const key = last && keyIn(written, last);
  if (!last || !key) return;
  if (isOpen && !key.isWhole && !key.isPossible) refuse(result, [last]);
  else if (
    isOpen
      ? isEndOpen(key, line, last) || isRowShort(tail) || lacksSettings(result, last, 1, text)
      : lacksSettings(result, last, 2, text)
  )
    warn(result, last);
}

/** Whether a text that ends with a line break missing may end too soon: within a key, or within what is said of its codes. */
function isEndOpen(key: WrittenKey, line: string, last: Account): boolean {
  return !key.isWhole || isParameterCut(line, last) || isIssuerCut(line, last);
}

/**
 * Whether an account has the usual settings where all others, `few` at least, have another one: a part of the file that
 * said so may be missing.
 */
function lacksSettings({ accounts }: ReadResult, last: Account, few: number, text: string): boolean {
  const others = accounts.filter((account) => account !== last && account.type === last.type);
  if (others.length < few || isRootClosed(text)) return false;
  const line = LAST_LINE.exec(text.slice(-TAIL).trimEnd())?.[0] ?? '';
  const usual = TYPE_DEFAULTS[last.type];
  return (['digits', 'period', 'algorithm'] as const).some(
    (setting) =>
      last[setting] === usual[setting] &&
      others.every((other) => other[setting] !== usual[setting]) &&
      !isStated(line, setting),
  );
}

/** Whether a line is a link that states a setting. */
function isStated(line: string, setting: 'digits' | 'period' | 'algorithm'): boolean {
  return new RegExp(`:/.*[?&;]${setting}=[^&]`, 'i').test(line);
}

/** Whether the last thing in a text is the end of the element that is the first. */
function isRootClosed(text: string): boolean {
  const [, root] = /^\s*(?:<\?[^<>]*>\s*)?<([\w:.-]+)/.exec(text.slice(0, TAIL)) ?? [];
  return root !== undefined && text.trimEnd().endsWith(`</${root}>`);
}

/** The last cell of a row, if it is a parameter of the codes: `30`, `8`, `SHA256`. */
const SETTING = /^["']?(?:\d{1,3}|(?:hmac-?)?sha-?\d{1,3})["']?$/i;

/** Whether the last row of a table lacks the last cell, with a setting, that the rows above it or the header have. */
function isRowShort(tail: string): boolean {
  const lines = tail.split(/[\r\n]+/).slice(-MOST_ROWS);
  const mark = ['\t', ';', ',', '|'].find((one) => lines.at(-1)?.includes(one));
  if (mark === undefined) return false;
  const rows = lines.map((line) => line.split(mark).map((cell) => cell.trim()));
  const [header = [], ...between] = rows.slice(0, -1);
  const ends = between.map((cells) => cells.at(-1) ?? '');
  const last = rows.at(-1) ?? [];
  if (last.length > header.length || (last.length === header.length && last.at(-1) !== '')) return false;
  return ends.length > 0
    ? ends.every((end) => SETTING.test(end))
    : SETTING.test(header.at(-1) ?? '') || isSetting(header.at(-1));
}

/** How many rows above the last one are looked at. */
const MOST_ROWS = 8;

function isSetting(column: string | undefined): boolean {
  const name = fieldOf(column ?? '');
  return (['digits', 'period', 'algorithm'] as const).some((field) => SYNONYMS[field].includes(name));
}

/** Whether a link ends within its last parameter's name or within the issuer, as its label has it: `&iss`, `&issuer=Git`. */
function isIssuerCut(line: string, { issuer }: Account): boolean {
  if (/\?.*&i(?:s|ss|ssu|ssue|ssuer=?)?$/i.test(line)) return true;
  const [, label, written] = /\/\/[a-z]+\/([^:?%]*)(?::|%3a).*&issuer=([^&]*)$/i.exec(line) ?? [];
  if (label === undefined || written === undefined || issuer === '') return false;
  return label.length > written.length && label.startsWith(written);
}

/** Of HTML, the last row of a table whose rows are closed but this one. */
function openTableRow(text: string): { cells: string[]; isCertain: boolean } | undefined {
  if (!/^\s*</.test(text)) return undefined;
  const [start, end] = [text.lastIndexOf('<tr'), text.lastIndexOf('</tr')];
  return end >= 0 && start > end
    ? { cells: [text.slice(start).replace(/<[^<>]*>/g, ' ')], isCertain: true }
    : undefined;
}

interface WrittenKey {
  /** Whether something follows it. */
  isWhole: boolean;
  /** Whether there are bytes of which the letters are made: of a key that was cut there seldom are. */
  isPossible: boolean;
}

/** A text as keys are looked for in it. */
interface Written {
  /** Its letters and digits, in capitals. */
  letters: string;
  /** Whether another character follows the last of them. */
  isClosed: boolean;
}

/** Once for all accounts: a text has up to `TAIL` characters, and a file thousands of accounts. */
function writtenIn(text: string): Written {
  const letters = text.normalize('NFKC').replace(/[^A-Za-z0-9]/g, '');
  return { letters: letters.toUpperCase(), isClosed: !/[A-Za-z0-9]$/.test(text.replace(BETWEEN, '')) };
}

/** An account's key as written in a text; `undefined` if it is not there. */
function keyIn({ letters, isClosed }: Written, { type, secret }: Account): WrittenKey | undefined {
  const hex = writtenIn(type === 'motp' ? motpKey(secret) : bytesToHex(secret)).letters;
  if (letters.includes(hex)) return { isWhole: isClosed || !letters.endsWith(hex), isPossible: true };
  const base32 = toBase32(secret);
  // The last letters may have bits beyond the last byte, so their spelling is not known.
  const start = base32.slice(0, Math.floor((secret.length * 8) / 5));
  if (!letters.includes(start)) return undefined;
  const written = [2, 1, 0].map((more) => letters.slice(-start.length - more)).find((end) => isWritten(end, secret));
  if (isClosed || written === undefined) return { isWhole: true, isPossible: true };
  const isPossible = written === base32 || !IMPOSSIBLE.has(written.length % 8);
  return { isWhole: false, isPossible };
}

function isWritten(letters: string, secret: Uint8Array): boolean {
  return /^[A-Z2-7]+$/.test(letters) && equalBytes(fromBase32(letters), secret);
}

/** Whether a line ends within a parameter that changes the code: `&dig`, `digits: `, `&period=6` of 60, `SHA` of SHA256. */
function isParameterCut(line: string, { type, digits, period, counter }: Account): boolean {
  if (/(?:digits|length|period|interval|algorithm|counter|encoder)["']?\s*[:=]\s*["']?$/i.test(line)) return true;
  if (/\?.*&(?:amp;?|am?|d[a-z]*|p[a-z]*|c[a-z]*|e[a-z]*|al[a-z]*)?$/i.test(line)) return true;
  if (/\bsha-?$/i.test(line)) return true;
  if (isBegunName(line)) return true;
  if (type === 'hotp') return counter > 0 && line.endsWith(String(counter));
  return /\b\d$/.test(line) && (line.endsWith(String(period)) || (digits < 5 && line.endsWith(String(digits))));
}

/** Whether a line is nothing but the beginning of a setting's name: `dig` of `digits: 8`. */
function isBegunName(line: string): boolean {
  const word = line
    .trim()
    .replace(/^["']|["']$/g, '')
    .toLowerCase();
  return word !== '' && ['digits', 'period', 'algorithm', 'counter', 'interval'].some((name) => name.startsWith(word));
}

/** Takes accounts out of a result and lists them; where the cut row has none, lists the row. */
function refuse(result: ReadResult, cut: readonly Account[]): void {
  const names = cut.map((account) => whereOf(result, account));
  if (names.length === 0) names.push(`entry ${result.accounts.length + result.problems.length + 1}`);
  for (const account of cut) result.accounts.splice(result.accounts.indexOf(account), 1);
  for (const where of names) result.problems.push({ where, ...CUT });
}

function warn(result: ReadResult, account: Account): void {
  result.warnings.push({ where: whereOf(result, account), ...MAY_BE_CUT });
}

/** What the user knows an account by. Its names were searched for secrets already. */
function whereOf({ accounts }: ReadResult, account: Account): string {
  return account.issuer || account.account || `entry ${accounts.indexOf(account) + 1}`;
}
