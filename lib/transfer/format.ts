import type { Failure } from '../failure.ts';
import type { Account } from '../otp/account.ts';
import type { TagLooks } from '../replica/tags.ts';
import type { ExportedFile, WritableAccount } from './export/target.ts';
import type { ReadResult } from './import/report.ts';
import type { Source } from './import/source.ts';

/** Reads one format. @throws {Failure} `password-required`, `password-wrong`, `unsupported`, `damaged`, `too-large` */
type Reader = (source: Source, password?: string) => Promise<ReadResult>;

/**
 * @param accounts what `keep` kept, in order
 * @param password empty where the format is not encrypted
 * @param looks colours and places of the user's tags
 */
export type Writer = (accounts: Account[], password: string, looks: TagLooks) => Promise<ExportedFile[]>;

/** What a SQLite database is known by. */
interface Schema {
  hasTable(name: string): boolean;
  hasColumn(table: string, column: string): boolean;
}

/**
 * How a file is recognised: at most one test for each kind of file. `import/detect.ts` has the order of the kinds;
 * within a kind, the registry's order decides. Tests are cheap and never throw.
 */
export interface Detect {
  /** By magic bytes, or by the name of the file. */
  bytes?(source: Source): boolean;
  /** By the names of the files in a zip. */
  zip?(names: readonly string[]): boolean;
  sqlite?(database: Schema): boolean;
  json?(value: unknown): boolean;
  /** XML and HTML: the whole text and its first 4 KB. */
  markup?(text: string, head: string): boolean;
  /** Text that starts as no other does. */
  text?(text: string): boolean;
  /** A table, by its column names in lower case and its first rows, the header among them. */
  csv?(columns: readonly string[], rows: readonly (readonly string[])[]): boolean;
  /** What only a text that is nothing else may be. */
  rest?(source: Source): boolean;
}

/** A format of a program: a file that is imported, exported or both. */
export interface Format {
  /** Stable and unique; the `format` of a `ReadResult`. */
  id: string;
  /** The program's name as it is shown, the same in every language. */
  name: string;
  /** Whether a file of it is written under a password. */
  isEncrypted?: boolean;
  /** Absent where another format's reader finds out that a file is of this one. */
  detect?: Detect;
  read?: () => Promise<Reader>;
  /** The failure for a format that is recognised but cannot be read, with what to do instead. */
  refuse?: () => Failure;
}

/** A format that Watchword writes too. */
export interface Target extends Format {
  /**
   * The account as a reader of the written file will find it, which the writer has to match. Differences are reported
   * to the user as losses. `secrets`: those of the preceding accounts, in base32.
   */
  keep(account: Account, secrets: ReadonlySet<string>): WritableAccount;
  write: () => Promise<Writer>;
}

/** The formats of one program; their ids stay known to the compiler. */
export function formats<const Id extends string>(
  ...list: ((Format | Target) & { id: Id })[]
): ((Format | Target) & { id: Id })[] {
  return list;
}
