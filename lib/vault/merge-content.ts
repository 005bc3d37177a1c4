import { canonicalJson } from '../canonical-json.ts';
import type { Account } from '../otp/account.ts';
import { toAccountData } from '../otp/account-data.ts';
import { tidy } from '../replica/bin.ts';
import { fold } from '../replica/fold.ts';
import { groupsOf } from '../replica/groups.ts';
import { idOf } from '../replica/ids.ts';
import { join, joinTrees } from '../replica/join.ts';
import { FACT, nextStamp } from '../replica/stamps.ts';
import { get, isRegister, isTree, type State, type Tree } from '../replica/state.ts';
import { accountOf } from '../replica/view.ts';
import { contentOf, type VaultContent } from './content.ts';
import { settled } from './encode-content.ts';

/** A merge that removes more accounts than this, and more than this share of them, needs the user's decision. */
const HELD_ABOVE = 4;
const HELD_PART = 0.2;
/** Accounts that are handled between two pauses: some ms on a slow machine. */
const SLICE = 200;

/** What to do with a merge that would remove many accounts. */
export type Decision = 'ask' | 'take' | 'keep';

/** The clock's time, for stamps, and the time that has passed for certain (trusted-time.ts), for the bin. */
export interface Times {
  now: number;
  trusted: number;
}

/** What a merge changed of what is shown. */
export interface Difference {
  /** Shown after it and not before. */
  added: Account[];
  /** Shown before it and not after, or with another secret. */
  removed: Account[];
  /** Changed otherwise. */
  changed: { from: Account; to: Account }[];
}

export interface Merged extends Difference {
  content: VaultContent;
  /** Ids of accounts that were edited here but are in the bin now, because they were deleted elsewhere. */
  lost: string[];
  /** Whether the merge was held back; `content` is then unchanged. */
  isHeld: boolean;
}

/** The content with another state; the identical object if nothing differs. */
export function withState(content: VaultContent, state: State, { now, trusted }: Times): VaultContent {
  const base = settled(content, now, trusted);
  const tidied = tidy(state, base.own.bin, trusted, base.state);
  const next = contentOf(tidied.state, { ...base.own, bin: tidied.times }, trusted);
  const { unreadable, version } = content;
  return { ...next, version, unreadable, basis: { ...next.basis, rest: content.basis.rest } };
}

/** Work that can be laid aside at each `yield`. */
type Work<T> = Generator<void, T>;

/**
 * What other devices know, joined into a vault's content. With a pause after each piece of the work: whoever asks the
 * background for a code goes first.
 */
export async function mergeInSlices(
  content: VaultContent,
  others: readonly State[],
  decision: Decision,
  times: Times,
  pause: () => Promise<void>,
): Promise<Merged> {
  const work = merging(content, others, decision, times);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    await pause();
  }
}

function* merging(content: VaultContent, others: readonly State[], decision: Decision, times: Times): Work<Merged> {
  // Whoever brings a content here has just read it.
  yield;
  const { state } = settled(content, times.now, times.trusted);
  let joined = state;
  for (const other of others) joined = yield* joining(joined, other);
  joined = fold(joined);
  const nothing = { added: [], removed: [], changed: [], lost: [], isHeld: false };
  if (joined === state) return { content, ...nothing };
  yield* reading(state, joined);
  let next = withState(content, joined, times);
  yield;
  let difference = yield* comparing(content.accounts, next.accounts);
  const many = difference.removed.length;
  if (many > HELD_ABOVE && many > content.accounts.length * HELD_PART) {
    if (decision === 'ask') return { content, ...nothing, removed: difference.removed, isHeld: true };
    if (decision === 'keep') {
      joined = keepMine(state, joined, new Set(difference.removed.map(({ id }) => id)), times.now);
      next = withState(content, fold(joined), times);
      difference = yield* comparing(content.accounts, next.accounts);
    }
  }
  const inBin = new Set(next.bin.map(({ account }) => account.id));
  const deleted = new Set(difference.removed.map(({ id }) => id).filter((id) => inBin.has(id)));
  return { content: next, ...difference, lost: editedOnly(state, others, deleted), isHeld: false };
}

/** As `join`. */
function* joining(state: State, other: State): Work<State> {
  let { accounts } = state;
  const names = Object.keys(other.accounts);
  for (let at = 0; at < names.length; at += SLICE) {
    const part = names.slice(at, at + SLICE).map((name) => [name, other.accounts[name]] as const);
    accounts = joinTrees(accounts, Object.fromEntries(part));
    yield;
  }
  const known = accounts === state.accounts ? state : { ...state, accounts };
  return join(known, { ...other, accounts: {} });
}

/** Reads what is new as accounts: whoever shows them has them at hand then. */
function* reading(before: State, after: State): Work<void> {
  let count = 0;
  for (const [name, tree] of Object.entries(after.accounts)) {
    if (tree === before.accounts[name]) continue;
    accountOf(name, tree);
    if (++count % SLICE === 0) yield;
  }
}

const secretOf = ({ type, secret }: Account) => `${type}/${secret.join()}`;
const textOf = (account: Account) => canonicalJson(toAccountData(account));

/** Two entries that became one are one, whichever of the ids stays. */
function* comparing(before: readonly Account[], after: readonly Account[]): Work<Difference> {
  const difference: Difference = { added: [], removed: [], changed: [] };
  const known = new Map(before.map((account) => [account.id, account]));
  const fresh: Account[] = [];
  let count = 0;
  for (const to of after) {
    const from = known.get(to.id);
    known.delete(to.id);
    if (from === to) continue;
    if (++count % SLICE === 0) yield;
    if (!from) fresh.push(to);
    else if (secretOf(from) !== secretOf(to)) difference.removed.push(from);
    else if (textOf(from) !== textOf(to)) difference.changed.push({ from, to });
  }
  const bySecret = new Map([...known.values()].map((account) => [secretOf(account), account]));
  for (const to of fresh) {
    const from = bySecret.get(secretOf(to));
    if (!from) difference.added.push(to);
    else if (textOf({ ...from, id: to.id }) !== textOf(to)) difference.changed.push({ from, to });
  }
  const secrets = known.size > 0 ? new Set(after.map(secretOf)) : new Set();
  difference.removed.push(...[...known.values()].filter((account) => !secrets.has(secretOf(account))));
  return difference;
}
/** Keeps these accounts in the list with their present keys, whatever the merge says. */
function keepMine(mine: State, joined: State, ids: ReadonlySet<string>, now: number): State {
  const own = new Map(groupsOf(mine.accounts).map((group) => [idOf(group.root) ?? '', group.fields]));
  const accounts = { ...joined.accounts };
  for (const { root, fields } of groupsOf(joined.accounts)) {
    const id = idOf(root) ?? '';
    const before = own.get(id);
    if (!ids.has(id) || !before) continue;
    const kept: Tree = { ...accounts[root] };
    for (const field of ['live', 'key', 'n']) {
      const [was, is] = [get(before, field), get(fields, field)];
      if (isRegister(was)) kept[field] = [nextStamp(isRegister(is) ? is[0] : 0, now), was[1]];
    }
    accounts[root] = kept;
  }
  return { ...joined, accounts };
}

/** Which of these accounts have an edit that is in none of the other states. */
function editedOnly(mine: State, others: readonly State[], ids: ReadonlySet<string>): string[] {
  if (ids.size === 0) return [];
  const theirs = others.reduce(join);
  return groupsOf(mine.accounts).flatMap(({ root, names, fields }) => {
    const id = idOf(root) ?? '';
    if (!ids.has(id)) return [];
    const seen = names.reduce<Tree>((all, name) => joinTrees(all, theirs.accounts[name] ?? {}), {});
    const { live: _, ...content } = fields;
    return Object.keys(content).some((field) => hasNewer(content[field], seen[field])) ? [id] : [];
  });
}

function hasNewer(mine: unknown, theirs: unknown): boolean {
  if (isRegister(mine)) return mine[0] > FACT && (!isRegister(theirs) || mine[0] > theirs[0]);
  return (
    isTree(mine) &&
    Object.keys(mine).some((name) => hasNewer(mine[name], isTree(theirs) ? get(theirs, name) : undefined))
  );
}
