import { must } from '../must.ts';
import { type Group, groupsOf } from './groups.ts';
import { compareRegisters } from './join.ts';
import { FACT } from './stamps.ts';
import { BINNED, copyOf, get, isRegister, isTree, LIVE, type State, type Tree, valueAt } from './state.ts';

/** What two entries that make the same codes have in common; undefined without a secret. */
function secretOf(fields: Tree): string | undefined {
  const key = valueAt(fields, 'key');
  return isTree(key) ? `${key.type}/${key.secret}` : undefined;
}

function bySecret(groups: readonly Group[], wanted: (fields: Tree) => boolean): Map<string, Group[]> {
  const found = new Map<string, Group[]>();
  for (const group of groups) {
    const secret = wanted(group.fields) ? secretOf(group.fields) : undefined;
    if (secret === undefined) continue;
    const same = found.get(secret);
    if (same) same.push(group);
    else found.set(secret, [group]);
  }
  return found;
}

const isLive = (fields: Tree) => valueAt(fields, 'live') === LIVE;

/** A state with one register of one account set. */
function withField(accounts: State['accounts'], name: string, field: string, node: unknown): void {
  accounts[name] = Object.assign(copyOf(must(accounts[name])), { [field]: node });
}

/** Connects live accounts with one secret, unless they are kept apart by choice. */
function connect(state: State): State {
  let accounts: State['accounts'] | undefined;
  const single = bySecret(groupsOf(state.accounts), (fields) => isLive(fields) && valueAt(fields, 'twin') !== 1);
  for (const groups of single.values()) {
    if (groups.length < 2) continue;
    accounts ??= copyOf(state.accounts);
    const [first, ...others] = groups.map(({ root }) => root).sort();
    for (const name of others) {
      const same = get(must(accounts[name]), 'same');
      const known = isTree(same) ? same : {};
      withField(accounts, name, 'same', Object.assign(copyOf(known), { [must(first)]: [FACT, 1] }));
    }
  }
  return accounts ? connect({ ...state, accounts }) : state;
}

/** An account that was deleted and added again continues with its counter. */
function carryCounters(state: State): State {
  const groups = groupsOf(state.accounts);
  const binned = bySecret(groups, (fields) => valueAt(fields, 'live') === BINNED && get(fields, 'n') !== undefined);
  if (binned.size === 0) return state;
  let accounts: State['accounts'] | undefined;
  for (const { root, fields } of groups) {
    const secret = isLive(fields) ? secretOf(fields) : undefined;
    for (const old of (secret !== undefined && binned.get(secret)) || []) {
      const [mine, known] = [get(fields, 'n'), get(old.fields, 'n')];
      if (!isRegister(known) || (isRegister(mine) && compareRegisters(mine, known) >= 0)) continue;
      accounts ??= copyOf(state.accounts);
      withField(accounts, root, 'n', known);
    }
  }
  return accounts ? { ...state, accounts } : state;
}

/**
 * Merges accounts that two devices added with the same secret. What it writes depends on the data alone, so it does not
 * matter which devices do it, or when. Returns the identical object if there is nothing to do.
 */
export function fold(state: State): State {
  return carryCounters(connect(state));
}
