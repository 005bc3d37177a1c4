import { Failure } from '../failure.ts';
import type { Account } from '../otp/account.ts';
import { fromAccountData, toAccountData } from '../otp/account-data.ts';
import { integer, list, object, type Shape } from '../shape.ts';
import { type Bytes, utf8 } from './bytes.ts';
import { CONTENT_VERSION, migrate } from './migrations.ts';

const MAX_ACCOUNTS = 100_000;
const PADDING_CHARACTER = ' ';

/** What a vault holds when it is open. */
export interface VaultContent {
  /** The version it was read in; it is always written in today's. */
  version: number;
  accounts: Account[];
  /**
   * Entries that this version cannot read as accounts, kept as they were written, so that one odd entry costs
   * neither the others nor itself.
   */
  unreadable: unknown[];
}

const anything: Shape<unknown> = (value) => value;
const contentData = object({ version: integer(1), accounts: list(anything, MAX_ACCOUNTS) });

export function emptyContent(): VaultContent {
  return { version: CONTENT_VERSION, accounts: [], unreadable: [] };
}

/** The content as UTF-8 JSON, followed by spaces up to a multiple of `padding` bytes. */
export function encodeContent(content: VaultContent, padding: number): Bytes {
  const accounts = [...content.accounts.map(toAccountData), ...content.unreadable];
  const json = utf8(JSON.stringify({ version: CONTENT_VERSION, accounts }));
  const padded = new Uint8Array(Math.ceil(json.length / padding) * padding).fill(PADDING_CHARACTER.charCodeAt(0));
  padded.set(json);
  return padded;
}

/** Any version's content, migrated to today's. @throws {Failure<'vault-newer' | 'vault-damaged'>} */
export function decodeContent(plain: Uint8Array): VaultContent {
  const written: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plain));
  const { version } = object({ version: integer(1) })(written);
  const data = contentData(migrate(written));
  const content = { ...emptyContent(), version };
  for (const entry of data.accounts) {
    const account = readAccount(entry);
    if (account) content.accounts.push(account);
    else content.unreadable.push(entry);
  }
  return content;
}

function readAccount(entry: unknown): Account | undefined {
  try {
    return fromAccountData(entry);
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}
