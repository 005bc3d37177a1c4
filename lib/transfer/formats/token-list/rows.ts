import { ALGORITHM_NAME } from '../../import/field-names.ts';

/** A row of a list of tokens as their makers deliver it, without a header. */
export interface Token {
  serial: string;
  /** Hexadecimal. */
  secret: string;
  /** `totp` or `hotp`; empty where the list does not say. */
  kind: string;
  algorithm: string;
  digits: string;
  /** The time step, or the counter of a HOTP token. */
  moving: string;
}

/** 80 bits or more. */
const HEX = /^(?:0x)?(?:[0-9a-f]{2}){10,64}$/i;

/** Whether each of the first rows, the very first too, is a serial number and a key in hexadecimal, with little more. */
export function isTokenList(rows: readonly (readonly string[])[]): boolean {
  return rows.length > 0 && rows.every((cells) => tokenOf(cells) !== undefined);
}

/** A serial number and a key with white space between, and nothing else: a list of checksums has its names behind. */
const SPACED = /^[ \t]*([A-Z]{0,8}[-_]?\d{4,20})[ \t]+((?:[0-9a-f]{2}){16,64})[ \t]*$/i;

/** The rows of a list whose cells have white space between them; `undefined` for any other text. */
export function spacedRows(text: string): string[][] | undefined {
  if (!SPACED.test(text.trimStart().split(/[\r\n]/, 1)[0] ?? '')) return undefined;
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== '');
  const rows = lines.map((line) => (SPACED.exec(line) ?? []).slice(1));
  return isTokenList(rows) ? rows : undefined;
}

/** @returns `undefined` for a header or a comment */
export function tokenOf(cells: readonly string[]): Token | undefined {
  const texts = cells.map((cell) => cell.trim());
  const at = texts.findIndex((text) => HEX.test(text) && /[0189]/.test(text) && text.length >= 32);
  const serial = texts[at === 0 ? 1 : 0] ?? '';
  if (at < 0 || at > 1 || texts.length > 7 || !/^[\w.@-]{1,64}$/.test(serial) || HEX.test(serial)) return undefined;
  const rest = texts.slice(2).filter((text) => text !== '');
  const take = (pattern: RegExp) => {
    const found = rest.findIndex((text) => pattern.test(text));
    return found < 0 ? '' : (rest.splice(found, 1)[0] ?? '');
  };
  const kind = take(/^(totp|hotp|time|event|t|h)$/i)
    .replace(/^t(ime)?$/i, 'totp')
    .replace(/^(h|event)$/i, 'hotp');
  const algorithm = take(ALGORITHM_NAME);
  const digits = take(/^(6|7|8|10)$/);
  const moving = take(/^\d{1,18}$/);
  return { serial, secret: (texts[at] ?? '').replace(/^0x/i, ''), kind, algorithm, digits, moving };
}
