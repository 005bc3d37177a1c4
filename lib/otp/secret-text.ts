import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { Failure } from '../failure.ts';
import { fromBase32, toBase32 } from './base32.ts';
import { motpKey, motpSecret } from './motp-key.ts';

/** How a secret was written. */
type SecretEncoding = 'base32' | 'hex';

export interface SecretText {
  secret: Uint8Array<ArrayBuffer>;
  encoding: SecretEncoding;
}

/**
 * Normalises a typed key: removes spaces, dashes and invisible characters, the `0x` of hexadecimal and the colons between
 * its bytes; full-width letters become plain ones.
 */
function compact(text: string): string {
  const letters = withoutQuotes(text)
    .normalize('NFKC')
    .replace(/[\s\p{Default_Ignorable_Code_Point}\p{Cf}\u2010-\u2015-]/gu, '')
    .replace(/=+$/, '');
  if (/^0x[0-9a-f]{16,}$/i.test(letters)) return letters.slice(2);
  return isColonHex(letters) ? letters.replaceAll(':', '') : letters;
}

/** `31:32:33:…`: hexadecimal as some programs print it. */
export function isColonHex(text: string): boolean {
  return /^[0-9a-f]{2}(?::[0-9a-f]{2}){7,127}$/i.test(text);
}

/** Quotes around a copied key; spreadsheets put one `'` before a cell that is text. Tried once a run: linear. */
const QUOTES = /^[\s'"\x60\u2018-\u201f]+|(?<![\s'"\x60\u2018-\u201f])[\s'"\x60\u2018-\u201f]+$/g;

/** A text without the quotes that enclose it. */
export function withoutQuotes(text: string): string {
  return text.replace(QUOTES, '');
}

/**
 * Hexadecimal that cannot be anything else: a whole number of bytes, 64 bits or more, with digits that base32 does
 * not have, and not a long number of another kind.
 */
function isSurelyHex(text: string): boolean {
  if (!/^(?:[0-9a-f]{2}){8,}$/i.test(text) || !/[0189]/.test(text)) return false;
  return text.length >= 32 || /[a-f]/i.test(text);
}

/** Letters and digits as hex has them by the dozen, which 32 characters of base32 would be once in 10^13 times. */
function looksLikeHex(text: string): boolean {
  return text.length >= 32 && /^(?:[0-9a-f]{2})+$/i.test(text) && new Set(text.toLowerCase()).size >= 8;
}

/** Whether letters alone are not those of words: one key in thirty has no digit, but hardly one has not two of these. */
export function isUnlikeWords(text: string): boolean {
  return /[JKQVWXZ].*[JKQVWXZ]/i.test(text);
}

/**
 * Whether words are the groups of one key, as sites print them: none longer than the one before it, and all in capitals
 * or all in small letters. `GitHub JBSWY3DPEHPK3PXP` is a name and a key, though each letter of it is base32.
 */
export function isOneKey(text: string): boolean {
  const groups = text.trim().split(/[\s\p{Default_Ignorable_Code_Point}\p{Cf}\u2010-\u2015-]+/u);
  const isUneven = groups.some((group, i) => i > 0 && group.length > (groups[i - 1] ?? '').length);
  const letters = groups.join('');
  const isMixed = groups.length > 1 && letters !== letters.toUpperCase() && letters !== letters.toLowerCase();
  return !isUneven && !isMixed;
}

/**
 * Bytes of a secret where base32 is expected; the digits 0, 1, 8 and 9 mean hex.
 * @throws {Failure} `secret-missing`, `secret-too-short`, `secret-not-base32`
 */
export function readSecret(text: string): SecretText {
  const letters = compact(text);
  if (letters === '') throw new Failure('secret-missing');
  if (isSurelyHex(letters)) return { secret: hexToBytes(letters), encoding: 'hex' };
  const secret = fromBase32(letters);
  if (secret.length === 0) throw new Failure('secret-too-short');
  return { secret, encoding: 'base32' };
}

/** The same for a secret that came alone, where hex is as likely as base32. @throws {Failure} as `readSecret` */
export function readBareSecret(text: string): SecretText {
  const letters = compact(text);
  return looksLikeHex(letters) ? { secret: hexToBytes(letters), encoding: 'hex' } : readSecret(letters);
}

/** Whether a mOTP key may be base32, or hexadecimal but for a letter or two, as one who copies it by hand writes it. */
function mayBeOther(key: string): boolean {
  return /^[A-Z2-7\s-]+$/.test(key) || key.replace(/[^0-9a-f]/gi, '').length * 4 > key.length * 3;
}

/**
 * Bytes of a mOTP secret (see `motpSecret`). Its key is hexadecimal, in small letters whatever it was written in; some
 * programs wrap the key in base32; Stratum takes any text, without its spaces and dashes. What may as well be base32 in
 * capitals, or mistyped, is no text.
 * @throws {Failure} `secret-missing`, `secret-not-hex`
 */
export function readMotpSecret(text: string): Uint8Array<ArrayBuffer> {
  const letters = compact(text);
  if (letters === '') throw new Failure('secret-missing');
  if (/^(?:[0-9a-f]{2})+$/i.test(letters)) return hexToBytes(letters);
  const wrapped = /^[a-z2-7]+$/i.test(letters) ? new TextDecoder().decode(fromBase32(letters)) : '';
  const secret = motpSecret(wrapped) ?? (mayBeOther(text) ? undefined : motpSecret(text.replace(/[\s-]/g, '')));
  if (!secret) throw new Failure('secret-not-hex');
  return secret;
}

/** A secret as its kind of code writes it: the key itself for mOTP where it is read back so, base32 for all others. */
export function writeSecret(type: string, secret: Uint8Array): string {
  if (type !== 'motp') return toBase32(secret);
  const key = motpKey(secret);
  const isPlain = key === bytesToHex(secret) || !(mayBeOther(key) || /[\s-]/.test(key));
  return isPlain ? key : toBase32(new TextEncoder().encode(key));
}
