import { fromBase64, toBase64 } from '../base64.ts';
import { Failure, type FailureData, toFailureData } from '../failure.ts';
import { must } from '../must.ts';
import { type Account, type Algorithm, checkAccount, makeAccount } from './account.ts';
import { cleanText } from './clean-text.ts';
import { readEscapedNames } from './label.ts';
import { type Field, readFields, writeFields } from './protobuf.ts';
import { percentDecode, queryParameters, splitQuery } from './uri-parts.ts';
import { namesWarnings, type UriWarning } from './uri-warnings.ts';

/** One transfer code of Google Authenticator. An export may take several, which belong together by `batchId`. */
export interface MigrationPart {
  accounts: Account[];
  /** Entries that hold no usable account, with their place among the entries (from 0). */
  failed: { index: number; error: FailureData }[];
  warnings: UriWarning[];
  /** The same in every part of an export; 0 where the exporting app leaves it out. */
  batchId: number;
  /** From 0. */
  batchIndex: number;
  /** How many codes the export has: 1 or more. */
  batchSize: number;
}

/** Far more than a QR code can hold, because such URIs are also pasted and read from files. */
const MAX_CHARACTERS = 1_000_000;
const ENTRIES_PER_CODE = 10;
const MAX_CODES = 1000;

/** Google's numbers. 0 means "not said". */
const ALGORITHM_NUMBERS: Readonly<Record<number, Algorithm>> = {
  0: 'SHA1',
  1: 'SHA1',
  2: 'SHA256',
  3: 'SHA512',
  4: 'MD5',
};
const HOTP_NUMBER = 1;
const TOTP_NUMBER = 2;

/** Whether a text is a transfer code, valid or not. */
export function isMigration(text: string): boolean {
  return /^\s*otpauth-migration:/i.test(text);
}

function bytesOf(fields: Field[], number: number): Uint8Array {
  const value = fields.findLast((field) => field.number === number)?.value;
  return value instanceof Uint8Array ? value : new Uint8Array(0);
}

function numberOf(fields: Field[], number: number): number {
  const value = fields.findLast((field) => field.number === number)?.value;
  return typeof value === 'bigint' ? Number(BigInt.asIntN(64, value)) : 0;
}

function textOf(fields: Field[], number: number): string {
  return new TextDecoder().decode(bytesOf(fields, number));
}

function readEntry(bytes: Uint8Array): { account: Account; warnings: UriWarning[] } {
  const fields = readFields(bytes);
  const name = textOf(fields, 2);
  const names = readEscapedNames(encodeURIComponent(name), encodeURIComponent(textOf(fields, 3)), '');
  // Google Authenticator shows the name whole: where its prefix is not the issuer, it belongs to the account.
  const who = names.otherIssuer === null ? names.account : cleanText(name);
  const algorithm = ALGORITHM_NUMBERS[numberOf(fields, 4)];
  if (!algorithm) throw new Failure('algorithm-unknown');
  const type = numberOf(fields, 6);
  if (type < 0 || type > TOTP_NUMBER) throw new Failure('type-unknown');
  const isHotp = type === HOTP_NUMBER;
  const account = makeAccount({
    type: isHotp ? 'hotp' : 'totp',
    secret: bytesOf(fields, 1).slice(),
    issuer: names.issuer.text,
    account: who.text,
    algorithm,
    digits: numberOf(fields, 5) === 2 ? 8 : 6,
    counter: isHotp ? numberOf(fields, 7) : 0,
  });
  return { account: checkAccount(account), warnings: namesWarnings(names.issuer, who) };
}

/** Percent-decoded as often as it was encoded on the way: base64 has no `%`. */
function wholly(data: string): string {
  let text = data;
  for (let i = 0; i < 3 && text.includes('%'); i++) text = percentDecode(text);
  return text;
}

/** Decodes the payload. Tolerates base64 without padding, with spaces for plus signs, or in the URL alphabet. */
function payloadOf(text: string): Uint8Array {
  const data = queryParameters(splitQuery(text.trim()).query).get('data');
  if (!isMigration(text) || !data) throw new Failure('migration-no-data');
  const base64 = wholly(data)
    .replace(/[\r\n\t]/g, '')
    .replace(/[ -]/g, '+')
    .replaceAll('_', '/')
    .replace(/=+$/, '');
  if (!/^[A-Za-z0-9+/]+$/.test(base64) || base64.length % 4 === 1) throw new Failure('migration-damaged');
  return fromBase64(base64);
}

/**
 * Reads one `otpauth-migration://` URI. Entries that cannot be used are listed and the others kept.
 * @throws {Failure} `migration-no-data`, `migration-damaged`, `migration-empty`, `uri-too-long`
 */
export function readMigration(text: string): MigrationPart {
  if (text.length > MAX_CHARACTERS) throw new Failure('uri-too-long');
  const fields = readFields(payloadOf(text));
  const part: MigrationPart = {
    accounts: [],
    failed: [],
    warnings: [],
    batchId: numberOf(fields, 5),
    batchIndex: Math.max(0, numberOf(fields, 4)),
    batchSize: Math.max(1, numberOf(fields, 3), numberOf(fields, 4) + 1),
  };
  if (part.batchSize > MAX_CODES) throw new Failure('migration-damaged');
  const entries = fields.filter(({ number, value }) => number === 1 && value instanceof Uint8Array);
  if (entries.length === 0) throw new Failure('migration-empty');
  for (const [index, { value }] of entries.entries()) {
    try {
      const { account, warnings } = readEntry(value as Uint8Array);
      part.accounts.push(account);
      part.warnings.push(...warnings);
    } catch (error) {
      part.failed.push({ index, error: toFailureData(error) });
    }
  }
  return part;
}

/** Why Google Authenticator cannot take an account; null where it can. */
export function migrationObstacle(account: Account): 'type' | 'digits' | 'period' | 'algorithm' | null {
  if (account.type !== 'totp' && account.type !== 'hotp') return 'type';
  if (account.digits !== 6 && account.digits !== 8) return 'digits';
  if (account.type === 'totp' && account.period !== 30) return 'period';
  return ['SHA1', 'SHA256', 'SHA512'].includes(account.algorithm) ? null : 'algorithm';
}

function writeEntry(account: Account): Uint8Array {
  const utf8 = (text: string) => new TextEncoder().encode(text);
  // A reader splits names at a colon, so one that has its own gets the issuer before it; so does the issuer "null",
  // which alone would be taken for none.
  const name =
    account.account.includes(':') || account.issuer.toLowerCase() === 'null'
      ? `${account.issuer}:${account.account}`
      : account.account;
  const [algorithm] = must(Object.entries(ALGORITHM_NUMBERS).findLast(([, known]) => known === account.algorithm));
  const isHotp = account.type === 'hotp';
  return writeFields([
    { number: 1, value: account.secret },
    { number: 2, value: utf8(name) },
    ...(account.issuer === '' ? [] : [{ number: 3, value: utf8(account.issuer) }]),
    { number: 4, value: BigInt(algorithm) },
    { number: 5, value: account.digits === 8 ? 2n : 1n },
    { number: 6, value: BigInt(isHotp ? HOTP_NUMBER : TOTP_NUMBER) },
    ...(isHotp ? [{ number: 7, value: BigInt(account.counter) }] : []),
  ]);
}

/**
 * Transfer codes for Google Authenticator, ten accounts in each, all of one batch. Accounts with a
 * `migrationObstacle` are left out: the caller lists them. They hold the secrets.
 */
export function writeMigration(accounts: Account[]): string[] {
  const entries = accounts.filter((account) => migrationObstacle(account) === null).map(writeEntry);
  const size = Math.ceil(entries.length / ENTRIES_PER_CODE);
  const batchId = must(crypto.getRandomValues(new Int32Array(1))[0]);
  return Array.from({ length: size }, (_, index) => {
    const payload = writeFields([
      ...entries.slice(index * ENTRIES_PER_CODE, (index + 1) * ENTRIES_PER_CODE).map((value) => ({ number: 1, value })),
      { number: 2, value: 1n },
      { number: 3, value: BigInt(size) },
      { number: 4, value: BigInt(index) },
      { number: 5, value: BigInt(batchId) },
    ]);
    return `otpauth-migration://offline?data=${encodeURIComponent(toBase64(payload))}`;
  });
}
