import { toBase64 } from '../base64.ts';
import { must } from '../must.ts';
import type { Account } from '../otp/account.ts';
import { type Group, groupsOf } from './groups.ts';
import { idOf, nameOf } from './ids.ts';
import { ranksFor } from './rank.ts';
import { FACT, nextStamp } from './stamps.ts';
import { BINNED, copyOf, ERASED, get, isTree, LIVE, type State, stampOf, type Tree, valueAt } from './state.ts';
import { accountOf, rankOf, siteValue, type View } from './view.ts';

const NOTHING: Tree = Object.freeze(Object.create(null));

/** The plain fields, by how their values are written. The default of a new account is not written. */
const TEXTS = ['issuer', 'account', 'note', 'icon', 'image'] as const;
const FLAGS = ['favorite', 'appendToPassword'] as const;
const KEY_PARTS = ['type', 'algorithm', 'digits', 'period', 'pin'] as const;

const secretOf = ({ type, secret }: Account) => `${type}/${toBase64(secret)}`;

function isSameKey(a: Account, b: Account): boolean {
  return KEY_PARTS.every((part) => a[part] === b[part]) && secretOf(a) === secretOf(b);
}

function siteValues({ sites, siteRules }: Account): Map<string, number> {
  return new Map(sites.map((site) => [site, siteValue(Object.hasOwn(siteRules, site) ? siteRules[site] : undefined)]));
}

/** Writes the registers of one entry. */
class EntryWriter {
  #tree: Tree;
  readonly seen: Tree;
  readonly stamp: (seen: number) => number;

  /**
   * @param tree the entry that is written to
   * @param seen what the user saw: the registers of its whole group
   * @param stamp of a write to a register with this stamp
   */
  constructor(tree: Tree, seen: Tree, stamp: (seen: number) => number) {
    this.#tree = copyOf(tree);
    this.seen = seen;
    this.stamp = stamp;
  }

  get tree(): Tree {
    return this.#tree;
  }

  set(field: string, value: unknown, stamp = this.stamp(stampOf(this.seen, field))): void {
    this.#tree[field] = [stamp, value];
  }

  setIn(field: string, name: string, value: unknown): void {
    const seen = get(this.seen, field);
    const stamp = this.stamp(isTree(seen) ? stampOf(seen, name) : 0);
    const mine = get(this.#tree, field);
    const map = copyOf(isTree(mine) ? mine : {});
    map[name] = [stamp, value];
    this.#tree[field] = map;
  }

  /** Writes everything that differs; for a new account (`from` undefined), everything but defaults. */
  account(from: Account | undefined, to: Account): void {
    for (const field of TEXTS) if ((from?.[field] ?? '') !== to[field]) this.set(field, to[field]);
    for (const field of FLAGS) if ((from?.[field] ?? false) !== to[field]) this.set(field, to[field] ? 1 : 0);
    if (from?.created !== to.created) this.set('created', to.created);
    this.#key(from, to);
    this.#counter(from, to);
    this.#set('tags', new Map(from?.tags.map((tag) => [tag, 1])), new Map(to.tags.map((tag) => [tag, 1])));
    this.#set('sites', from ? siteValues(from) : new Map(), siteValues(to));
  }

  #key(from: Account | undefined, to: Account): void {
    if (from && isSameKey(from, to)) return;
    const known = valueAt(this.seen, 'key');
    const parts = Object.fromEntries(KEY_PARTS.map((part) => [part, to[part]]));
    this.set('key', { ...(isTree(known) && known), ...parts, secret: toBase64(to.secret) });
  }

  /** A used code makes a counter larger and keeps its stamp: of two devices the one that counted further is right. */
  #counter(from: Account | undefined, to: Account): void {
    const seen = stampOf(this.seen, 'n');
    const before = from?.counter ?? 0;
    if (from && secretOf(from) !== secretOf(to) ? seen > 0 || to.counter > 0 : to.counter < before)
      this.set('n', to.counter);
    else if (to.counter > before) this.set('n', to.counter, Math.max(seen, FACT));
  }

  #set(field: string, from: Map<string, number>, to: Map<string, number>): void {
    for (const name of from.keys()) if (!to.has(name)) this.setIn(field, name, 0);
    for (const [name, value] of to) if (from.get(name) !== value) this.setIn(field, name, value);
  }
}

/** Every device writes the same for it, and any edit wins over it. */
const asFact = () => FACT;

/** Writes one change by the user into a copy of a state's accounts. */
class StateWriter {
  readonly accounts: State['accounts'];
  /** By the name of each of their entries. */
  readonly groups: ReadonlyMap<string, Group>;
  readonly #next: (seen: number) => number;

  constructor(state: State, now: number) {
    this.accounts = copyOf(state.accounts);
    const groups = groupsOf(state.accounts);
    this.groups = new Map(groups.flatMap((group) => group.names.map((name) => [name, group])));
    this.#next = (seen) => nextStamp(seen, now);
  }

  /** Changes an account that the user saw as `known`. */
  change(known: Account, account: Account): void {
    this.#write(nameOf(account.id), (entry) => entry.account(known, account));
  }

  /** Adds an account that was not shown: a new one, or one that comes back from the bin. */
  add(account: Account): void {
    const name = nameOf(account.id);
    const group = this.groups.get(name);
    if (!group) {
      this.#write(name, (entry) => entry.account(undefined, account), asFact);
      this.setLive(account.id, LIVE);
    } else if (valueAt(group.fields, 'live') !== LIVE) {
      this.#write(name, (entry) => {
        const was = accountOf(name, group.fields);
        // It was not shown, so nobody chose a counter below the one that it had.
        const counter =
          was && secretOf(was) === secretOf(account) ? Math.max(was.counter, account.counter) : account.counter;
        entry.account(was, { ...account, counter });
        entry.set('live', LIVE);
      });
    }
  }

  setLive(id: string, value: typeof LIVE | typeof BINNED | typeof ERASED): void {
    this.#write(nameOf(id), (entry) => entry.set('live', value));
  }

  /** Keeps an account apart from another one with its secret. */
  keepApart(id: string, { isShown }: { isShown: boolean }): void {
    const name = nameOf(id);
    this.#write(name, (entry) => entry.set('twin', 1), isShown || this.groups.has(name) ? this.#next : asFact);
  }

  order(was: readonly Account[], is: readonly Account[]): void {
    if (was.length === is.length && was.every(({ id }, at) => id === is[at]?.id)) return;
    const names = is.map(({ id }) => nameOf(id));
    const ranks = names.map((name) => rankOf(this.groups.get(name)?.fields ?? NOTHING) || undefined);
    for (const [at, rank] of ranksFor(ranks).entries()) {
      const name = must(names[at]);
      if (rank !== ranks[at])
        this.#write(name, (entry) => entry.set('rank', rank), this.groups.has(name) ? this.#next : asFact);
    }
  }

  #write(name: string, work: (entry: EntryWriter) => void, stamp = this.#next): void {
    const group = this.groups.get(name);
    const root = group?.root ?? name;
    const entry = new EntryWriter((get(this.accounts, root) as Tree) ?? NOTHING, group?.fields ?? NOTHING, stamp);
    work(entry);
    this.accounts[root] = entry.tree;
  }
}

/**
 * The state after one change by the user, found by comparing what was shown before and after it. What was shown and is
 * not there after is deleted (out of the list) or erased (out of the bin). What was not shown is never touched: fields
 * and accounts of later versions stay as they are. Two accounts with one secret are kept apart, for the user sees both.
 */
export function stampChanges(state: State, before: View, wanted: Pick<View, 'accounts' | 'bin'>, now: number): State {
  const writer = new StateWriter(state, now);
  const shown = new Map(before.accounts.map((account) => [account.id, account]));
  const accounts = byRoot(wanted.accounts, shown, writer.groups);
  const changed = accounts.filter((account) => shown.get(account.id) !== account);
  for (const account of changed) {
    const known = shown.get(account.id);
    if (known) writer.change(known, account);
    else writer.add(account);
  }
  const listed = new Set(accounts.map(({ id }) => id));
  for (const { id } of before.accounts) if (!listed.has(id)) writer.setLive(id, BINNED);
  const binned = new Set(wanted.bin.map(({ account }) => account.id));
  for (const { account } of before.bin)
    if (!binned.has(account.id) && !listed.has(account.id)) writer.setLive(account.id, ERASED);
  keepApart(accounts, new Set(changed), ({ id }) => writer.keepApart(id, { isShown: shown.has(id) }));
  writer.order(before.accounts, accounts);
  return { ...state, accounts: writer.accounts };
}

/**
 * A list in which each entry that was folded into another one is that one: an earlier list may still have it under its
 * own id. The very same list where there is none.
 */
function byRoot(
  accounts: readonly Account[],
  shown: ReadonlyMap<string, Account>,
  groups: ReadonlyMap<string, Group>,
): readonly Account[] {
  const rootOf = ({ id }: Account): string | undefined => {
    const name = shown.has(id) ? undefined : nameOf(id);
    const root = name && groups.get(name)?.root;
    return root === undefined || root === name ? undefined : idOf(root);
  };
  if (accounts.every((account) => rootOf(account) === undefined)) return accounts;
  const listed = new Set(accounts.map(({ id }) => id));
  return accounts.flatMap((account) => {
    const id = rootOf(account);
    if (id === undefined) return [account];
    if (listed.has(id)) return [];
    listed.add(id);
    return [{ ...account, id }];
  });
}

/** Calls `mark` for each changed account that has the secret of another one. */
function keepApart(accounts: readonly Account[], changed: ReadonlySet<Account>, mark: (account: Account) => void) {
  if (changed.size === 0) return;
  const first = new Map<string, Account>();
  for (const account of accounts) {
    const secret = secretOf(account);
    const other = first.get(secret);
    if (!other) first.set(secret, account);
    else if (changed.has(account)) mark(account);
    else if (changed.has(other)) mark(other);
  }
}
