import { type Account, isSameSecret } from '../otp/account.ts';
import { tidy } from '../replica/bin.ts';
import { fold } from '../replica/fold.ts';
import { groupsOf } from '../replica/groups.ts';
import { idOf } from '../replica/ids.ts';
import { join, joinTrees } from '../replica/join.ts';
import { FACT, nextStamp } from '../replica/stamps.ts';
import { get, isRegister, isTree, type State, type Tree } from '../replica/state.ts';
import { contentOf, type VaultContent } from './content.ts';
import { settled } from './encode-content.ts';

/** A merge that takes away more than this many accounts, and more than this part of them, is asked about first. */
const HELD_ABOVE = 4;
const HELD_PART = 0.2;

/** What to do with a merge that would take much away. */
export type Decision = 'ask' | 'take' | 'keep';

export interface Merged {
  content: VaultContent;
  /** Shown after the merge and not before; shown before and not after, or with another secret; changed otherwise. */
  added: Account[];
  removed: Account[];
  changed: Account[];
  /** Ids of accounts that were edited here and are in the bin now, for they were deleted elsewhere. */
  lost: string[];
  /** Whether it was held back: then `content` is as it was. */
  isHeld: boolean;
}

/** The content with a state in the place of its own; the very same where that is the same. */
export function withState(content: VaultContent, state: State, now: number): VaultContent {
  const base = settled(content, now);
  const tidied = tidy(state, base.own.bin, now);
  const next = contentOf(tidied.state, { ...base.own, bin: tidied.times }, now);
  const { unreadable, version } = content;
  return { ...next, version, unreadable, basis: { ...next.basis, rest: content.basis.rest } };
}

/** What other devices know, joined into a vault's content. */
export function mergeContent(content: VaultContent, others: readonly State[], decision: Decision, now: number): Merged {
  const { state } = settled(content, now);
  let joined = fold(others.reduce(join, state));
  const nothing = { added: [], removed: [], changed: [], lost: [], isHeld: false };
  if (joined === state) return { content, ...nothing };
  let next = withState(content, joined, now);
  let difference = compare(content.accounts, next.accounts);
  const many = difference.removed.length;
  if (many > HELD_ABOVE && many > content.accounts.length * HELD_PART) {
    if (decision === 'ask') return { content, ...nothing, removed: difference.removed, isHeld: true };
    if (decision === 'keep') {
      joined = keepMine(state, joined, new Set(difference.removed.map(({ id }) => id)), now);
      next = withState(content, fold(joined), now);
      difference = compare(content.accounts, next.accounts);
    }
  }
  const inBin = new Set(next.bin.map(({ account }) => account.id));
  const deleted = new Set(difference.removed.map(({ id }) => id).filter((id) => inBin.has(id)));
  return { content: next, ...difference, lost: editedOnly(state, others, deleted), isHeld: false };
}

function compare(before: readonly Account[], after: readonly Account[]): Pick<Merged, 'added' | 'removed' | 'changed'> {
  const known = new Map(before.map((account) => [account.id, account]));
  const added: Account[] = [];
  const changed: Account[] = [];
  const removed: Account[] = [];
  for (const account of after) {
    const was = known.get(account.id);
    known.delete(account.id);
    if (!was) added.push(account);
    else if (!isSameSecret(was, account)) removed.push(was);
    else if (JSON.stringify(was) !== JSON.stringify(account)) changed.push(account);
  }
  // Two that became one are no loss: the other goes by the same secret.
  const rest = [...known.values()].filter((was) => !after.some((account) => isSameSecret(was, account)));
  return { added, changed, removed: [...removed, ...rest] };
}

/** Past what came in, these accounts stay in the list with the keys that they have here. */
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

/** Which of these accounts have an edit here that none of the other states knew. */
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
