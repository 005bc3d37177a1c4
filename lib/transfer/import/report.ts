import { Failure } from '../../failure.ts';
import { type Account, checkAccount } from '../../otp/account.ts';
import { cleanText } from '../../otp/clean-text.ts';
import type { ParsedUri } from '../../otp/otpauth-uri.ts';
import { type Entry, entryAccount } from './entry.ts';
import { LIMITS, tooLarge } from './limits.ts';

/** A row that did not come in, or (as a warning) came in with something that a person should know. */
export interface Problem {
  /** Which row: its name where it has one, else its number. */
  where: string;
  code: string;
  message: string;
  /** What fills the translation's placeholders. */
  params?: Failure['params'];
  /** Of one of several codes that make one export: which (from 0) and of how many. */
  part?: { index: number; size: number };
}

/** What a file held. */
export interface ReadResult {
  /** Name of the format, e.g. `aegis-encrypted`. */
  format: string;
  accounts: Account[];
  /** Rows that did not come in. */
  problems: Problem[];
  /** What a person should know about rows that did. */
  warnings: Problem[];
}

/** Collects what a reader finds: the good rows, and each bad one with its reason. */
export class ImportReport {
  readonly format: string;
  readonly accounts: Account[] = [];
  readonly problems: Problem[] = [];
  readonly warnings: Problem[] = [];
  #rows = 0;

  constructor(format: string) {
    this.format = format;
  }

  /**
   * One row. `make` may throw a `Failure`, which is listed; `name` is what the row calls itself.
   * @throws {Failure} `too-large` past the cap on rows
   */
  row(name: string, make: () => Entry | Account | ParsedUri): void {
    this.#rows++;
    if (this.#rows > LIMITS.entries) throw tooLarge(`it holds more than ${LIMITS.entries} entries`);
    try {
      const { account, shortened, warnings } = finish(make());
      this.accounts.push(checkAccount(account));
      for (const { code, message, params } of warnings) this.#list(this.warnings, name, code, message, params);
      if (shortened) this.#list(this.warnings, name, 'shortened', 'Its name, note or tags were too long and were cut.');
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      this.problem(name, error.code, error.message, error.params);
    }
  }

  /** Lists a row that does not come in. */
  problem(name: string, code: string, message: string, params?: Failure['params']): void {
    this.#list(this.problems, name, code, message, params);
  }

  /** Lists something that a person should know, though nothing is missing. */
  warn(name: string, code: string, message: string, params?: Failure['params']): void {
    this.#list(this.warnings, name, code, message, params);
  }

  /** Says that this is one of several codes, so that the others can be asked for. */
  part(app: string, index: number, size: number): void {
    if (size <= 1) return;
    const message = `${app} spread its accounts over ${size} codes. Import the others too.`;
    this.warnings.push({
      where: `code ${index + 1} of ${size}`,
      code: 'part-of-batch',
      message,
      params: { app, size },
      part: { index, size },
    });
  }

  #list(list: Problem[], name: string, code: string, message: string, params: Failure['params'] = {}): void {
    if (list.length >= LIMITS.entries) return;
    const where = cleanText(name).text.slice(0, 256) || `entry ${this.#rows}`;
    list.push({ where, code, message, ...(Object.keys(params).length > 0 ? { params } : {}) });
  }

  /** Takes in what another reader finds at one place of this file; its `Failure` is listed. */
  async takeFrom(name: string, read: () => ReadResult | Promise<ReadResult>): Promise<void> {
    try {
      const found = await read();
      for (const account of found.accounts) this.row('', () => account);
      this.problems.push(...found.problems);
      this.warnings.push(...found.warnings);
    } catch (error) {
      if (!(error instanceof Failure) || error.code === 'too-large') throw error;
      this.problem(name, error.code, error.message, error.params);
    }
  }

  get result(): ReadResult {
    return { format: this.format, accounts: this.accounts, problems: this.problems, warnings: this.warnings };
  }
}

function finish(made: Entry | Account | ParsedUri): Pick<ParsedUri, 'account' | 'warnings'> & { shortened: boolean } {
  if ('warnings' in made) return { ...made, shortened: false };
  return 'id' in made ? { account: made, warnings: [], shortened: false } : { ...entryAccount(made), warnings: [] };
}
