import { Failure, type FailureData, toFailureData } from '../../failure.ts';
import { type Account, checkAccount } from '../../otp/account.ts';
import { toBase32 } from '../../otp/base32.ts';
import { cleanText } from '../../otp/clean-text.ts';
import { holdsSecret } from '../../otp/links.ts';
import { motpKey } from '../../otp/motp-key.ts';
import type { ParsedUri } from '../../otp/otpauth-uri.ts';
import type { TagLook, TagLooks } from '../../replica/tags.ts';
import { type Entry, entryAccount } from './entry.ts';
import { LIMITS, tooLarge } from './limits.ts';

/** A row that did not come in, or (as a warning) came in with something that a user should know. */
export type Problem = FailureData & {
  /** Which row: its name if it has one, else its number. */
  where: string;
  /** Of one of several codes that make one export: which (from 0) and of how many. */
  part?: { index: number; size: number };
};

/** What a file held. */
export interface ReadResult {
  /** Name of the format, e.g. `aegis-encrypted`. */
  format: string;
  accounts: Account[];
  /** Rows that did not come in. */
  problems: Problem[];
  /** What a user should know about rows that did. */
  warnings: Problem[];
  /** Rows that a password would open, where the others came in without one. */
  locked?: number;
  /** Colours and places of the tags. */
  looks?: TagLooks;
}

/** Collects what a reader finds: the good rows, and each bad one with its reason. */
export class ImportReport {
  readonly format: string;
  readonly accounts: Account[] = [];
  readonly problems: Problem[] = [];
  readonly warnings: Problem[] = [];
  /** Colours and places of the tags, by their clean names. */
  readonly looks = new Map<string, TagLook>();
  #rows = 0;
  #locked = 0;

  constructor(format: string) {
    this.format = format;
  }

  /**
   * One row. `make` may throw a `Failure`, which is listed; `name` is what the row calls itself.
   * @throws {Failure} `too-large` past the cap on rows
   */
  row(name: string, make: () => Entry | Account | ParsedUri): void {
    this.#rows++;
    if (this.#rows > LIMITS.entries) throw tooLarge();
    try {
      const { account: made, shortened, warnings } = finish(make());
      const account = withoutSecrets(made);
      this.accounts.push(checkAccount(account));
      if (account !== made) this.warn('', new Failure('secret-in-name'));
      for (const warning of warnings) this.warn(name, warning);
      if (shortened) this.warn(name, new Failure('shortened'));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      this.problem(name, error);
    }
  }

  /** Lists a row that a password, or another one, would open: the file can be opened again with it. */
  lock(name: string, failure: Failure = new Failure('password-required')): void {
    this.#locked++;
    this.problem(name, failure);
  }

  /** Lists a row that does not come in. */
  problem(name: string, failure: Failure | FailureData): void {
    this.#list(this.problems, name, failure);
  }

  /** Lists something that a user should know, though nothing is missing. */
  warn(name: string, failure: Failure | FailureData): void {
    this.#list(this.warnings, name, failure);
  }

  /** Says that this is one of several codes, so that the others can be asked for. */
  part(app: string, index: number, size: number): void {
    if (size <= 1) return;
    this.warnings.push({
      where: `code ${index + 1} of ${size}`,
      code: 'part-of-batch',
      params: { app, size },
      part: { index, size },
    });
  }

  #list(list: Problem[], name: string, failure: Failure | FailureData): void {
    if (list.length >= LIMITS.entries) return;
    const text = cleanText(name).text.slice(0, 256);
    const where = text === '' || isOpen(text) ? `entry ${this.#rows}` : text;
    const { code, params } = failure instanceof Failure ? toFailureData(failure) : failure;
    const told = Object.entries(params).map(([key, value]) => [key, isOpen(value) ? '…' : value]);
    list.push({ where, code, params: Object.fromEntries(told) } as Problem);
  }

  /** Takes in what another reader finds at one place of this file; its `Failure` is listed. */
  async takeFrom(name: string, read: () => ReadResult | Promise<ReadResult>): Promise<void> {
    try {
      const found = await read();
      for (const account of found.accounts) this.row('', () => account);
      this.problems.push(...found.problems);
      for (const [tag, look] of found.looks ?? []) this.looks.set(tag, look);
      this.#locked += found.locked ?? 0;
      this.warnings.push(...found.warnings);
    } catch (error) {
      if (!(error instanceof Failure) || error.code === 'too-large') throw error;
      this.problem(name, error);
    }
  }

  get result(): ReadResult {
    const { format, problems, warnings, looks } = this;
    const accounts = withoutOthersKeys(this.accounts);
    return {
      format,
      accounts,
      problems,
      warnings,
      ...(this.#locked > 0 ? { locked: this.#locked } : {}),
      ...(looks.size > 0 ? { looks } : {}),
    };
  }
}

/** A word that is a key in base32 by its letters, with digits among the letters: capitals, or small ones of 128 bits. */
const KEY_WORD =
  /(?<![\p{L}\d])(?=[A-Z]*\d+[A-Z])(?=[A-Z]*\d[A-Z]*\d)[A-Z2-7]{16,}(?![\p{L}\d])|(?<![\p{L}\d])(?=[a-z]*\d+[a-z])(?=[a-z]*\d[a-z]*\d)[a-z2-7]{26,}(?![\p{L}\d])/u;

/** A text that is nothing but such a key, wherever its digits are. */
const KEY_ALONE = /^(?=\D*\d\D*\d)[A-Z2-7]{16,}=*$/;

/** Whether a text that would be shown holds a link, a secret, or a key. */
function isOpen(text: unknown): boolean {
  return typeof text === 'string' && (holdsSecret(text) || KEY_WORD.test(text) || KEY_ALONE.test(text.trim()));
}

/** The account without texts that hold a link or a secret, its own among them: those are shown, and exported, in clear. */
function withoutSecrets(account: Account): Account {
  const squeezed = (text: string) => text.toUpperCase().replace(/[\s-]/g, '');
  const { type, secret } = account;
  const keys = [toBase32(secret), ...(type === 'motp' ? [squeezed(motpKey(secret))] : [])].filter(
    (key) => key.length >= 16,
  );
  const isSecret = (text: string) => holdsSecret(text) || keys.some((key) => squeezed(text).includes(key));
  const isShown = (text: string) => isSecret(text) || KEY_WORD.test(text);
  if (![account.issuer, account.account, ...account.tags].some(isShown) && !isSecret(account.note)) return account;
  const clean = (text: string) => (isShown(text) ? '' : text);
  return {
    ...account,
    issuer: clean(account.issuer),
    account: clean(account.account),
    tags: account.tags.filter((tag) => !isShown(tag)),
    note: account.note
      .split('\n')
      .filter((line) => !isSecret(line))
      .join('\n')
      .trim(),
  };
}

/** Letters of base32 as long as a key, in one piece or in groups. */
const LIKE_KEYS = /[A-Z2-7]{16,}|[A-Z2-7]{4}(?:[ -][A-Z2-7]{2,4}){3,}/gi;

/** The accounts without those lines of their notes in which the key of another one stands that came in too. */
function withoutOthersKeys(accounts: Account[]): Account[] {
  if (accounts.every(({ note }) => note.search(LIKE_KEYS) < 0)) return accounts;
  const keys = new Set(accounts.map(({ secret }) => toBase32(secret)));
  const hasKey = (line: string) =>
    (line.match(LIKE_KEYS) ?? []).some((text) => keys.has(text.replace(/[ -]/g, '').toUpperCase()));
  return accounts.map((account) => {
    const lines = account.note.split('\n');
    const open = lines.filter((line) => !hasKey(line));
    return open.length === lines.length ? account : { ...account, note: open.join('\n').trim() };
  });
}

function finish(made: Entry | Account | ParsedUri): Pick<ParsedUri, 'account' | 'warnings'> & { shortened: boolean } {
  if ('warnings' in made) return { ...made, shortened: false };
  return 'id' in made ? { account: made, warnings: [], shortened: false } : { ...entryAccount(made), warnings: [] };
}
