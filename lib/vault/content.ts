import { Failure } from '../failure.ts';
import type { Account } from '../otp/account.ts';
import { fromAccountData } from '../otp/account-data.ts';
import type { BinTimes } from '../replica/bin.ts';
import { emptyState, isTree, type State, type Tree } from '../replica/state.ts';
import type { TagLooks } from '../replica/tags.ts';
import { type Binned, type View, view } from '../replica/view.ts';
import { integer, list, object, optional, type Shape } from '../shape.ts';
import { CONTENT_VERSION, migrate } from './migrations.ts';

/** Above the limit on accounts, so that unreadable entries are never lost for their number. */
const MAX_UNREADABLE = 100_000;

/** Data of this device alone: never uploaded; its `sync` part is also left out of backups. */
export interface Own extends Tree {
  /** When this device first saw what is in the bin. */
  bin: BinTimes;
}

/** The decrypted content of a vault. A change supplies new `accounts`, `bin` or `tags`; the rest is derived on save. */
export interface VaultContent {
  /** The version it was read in; it is always written in today's. */
  version: number;
  /** In the order of the list. */
  accounts: readonly Account[];
  /** Deleted accounts that can be restored. Removing one from here erases it for good. */
  bin: Binned[];
  /** Colours and order of the tags. */
  tags: TagLooks;
  /**
   * Entries of version 1 that cannot be read as accounts, kept verbatim, so that one malformed entry loses neither itself
   * nor the others.
   */
  unreadable: unknown[];
  /** The state that `accounts`, `bin` and `tags` are a view of. Encoding updates it from the differences. */
  basis: Basis;
}

export interface Basis {
  state: State;
  own: Own;
  /** The view that the state gives: what was shown before a change. */
  shown: View;
  /** Parts of the content that a later version added. */
  rest: Tree;
}

const anything: Shape<unknown> = (value) => value;
const tree: Shape<Tree> = (value, path = '') => (isTree(value) ? value : object({})(value, path));

const contentData = object({
  version: integer(1),
  state: object({ accounts: tree, devices: tree }),
  own: tree,
  unreadable: list(anything, MAX_UNREADABLE),
  /** Entries of version 1 that no state holds yet. */
  entries: optional(list(anything, MAX_UNREADABLE), []),
});

/** The content of a new vault. */
export function emptyContent(): VaultContent {
  return contentOf(emptyState(), { bin: {} });
}

/** The content for a state and this device's own data. */
export function contentOf(state: State, own: Own, now = Date.now()): VaultContent {
  const shown = view(state, own.bin, now);
  return { version: CONTENT_VERSION, ...shown, unreadable: [], basis: { state, own, shown, rest: {} } };
}

/** The JSON of a content, unchecked. @throws {SyntaxError | TypeError} */
export function parseContent(plain: Uint8Array): unknown {
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plain));
}

/** Any version's content, migrated to today's. @throws {Failure<'vault-newer' | 'vault-damaged'>} */
export function decodeContent(plain: Uint8Array, now = Date.now()): VaultContent {
  return contentFrom(parseContent(plain), now);
}

/** Fails where `decodeContent` does. @throws {Failure<'vault-newer' | 'vault-damaged'>} */
export function checkContent(plain: Uint8Array): void {
  contentData(migrate(parseContent(plain)));
}

/** As `decodeContent`, of what was parsed. */
export function contentFrom(written: unknown, now: number): VaultContent {
  const { version } = object({ version: integer(1) })(written);
  const today = migrate(written);
  const { entries, unreadable } = contentData(today);
  // Unchecked values, so that fields of later versions pass through.
  const { version: _, state, own, unreadable: __, entries: ___, ...rest } = today as Tree & { state: State; own: Own };
  const content = contentOf(state, { ...own, bin: isTree(own.bin) ? own.bin : {} }, now);
  content.basis.rest = rest;
  return { ...content, version, ...takeIn(entries, content.accounts, unreadable) };
}

/** Accounts and unreadable entries with those of version 1, which become part of the state when they are first saved. */
function takeIn(
  entries: unknown[],
  known: readonly Account[],
  odd: unknown[],
): Pick<VaultContent, 'accounts' | 'unreadable'> {
  if (entries.length === 0) return { accounts: known, unreadable: odd };
  const [accounts, unreadable] = [[...known], [...odd]];
  const ids = new Set<string>();
  for (const entry of entries) {
    const account = readAccount(entry);
    if (!account) unreadable.push(entry);
    else accounts.push(ids.has(account.id) ? { ...account, id: crypto.randomUUID() } : account);
    if (account) ids.add(account.id);
  }
  return { accounts, unreadable };
}

function readAccount(entry: unknown): Account | undefined {
  try {
    return fromAccountData(entry);
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

/** The content without its link to a sync, for a file that leaves this device. */
export function withoutSync(content: VaultContent): VaultContent {
  const { state, own } = content.basis;
  return { ...content, basis: { ...content.basis, state: { ...state, devices: {} }, own: { bin: own.bin } } };
}
