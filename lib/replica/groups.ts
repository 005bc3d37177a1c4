import { joinTrees } from './join.ts';
import { copyOf, get, registersOf, type State, type Tree } from './state.ts';

/** Entries that are one account: two devices added the same secret, and `fold` connected them. */
export interface Group {
  /** The smallest of the names; changes are written there. */
  root: string;
  names: readonly string[];
  /** The merged fields of all of them, without `same`. */
  fields: Tree;
}

/** The names, each with the smallest name that `same` connects it to; unconnected names are left out. */
function roots(accounts: State['accounts']): Map<string, string> {
  const parents = new Map<string, string>();
  const rootOf = (name: string): string => {
    let root = name;
    for (let next = parents.get(root); next !== undefined && next !== root; next = parents.get(root)) root = next;
    return root;
  };
  for (const [name, tree] of Object.entries(accounts)) {
    if (tree.same === undefined) continue;
    for (const [other, [, value]] of registersOf(tree, 'same')) {
      if (value !== 1 || get(accounts, other) === undefined) continue;
      const [a, b] = [rootOf(name), rootOf(other)];
      const root = a < b ? a : b;
      for (const part of [a, b, name, other]) parents.set(part, root);
    }
  }
  for (const name of parents.keys()) parents.set(name, rootOf(name));
  return parents;
}

function withoutSame(tree: Tree): Tree {
  const { same: _same, ...fields } = tree;
  return copyOf(fields);
}

/** All accounts of a state, each group of connected entries as one. */
export function groupsOf(accounts: State['accounts']): Group[] {
  const connected = roots(accounts);
  const groups: Group[] = [];
  const found = new Map<string, { root: string; names: string[]; fields: Tree }>();
  for (const [name, tree] of Object.entries(accounts)) {
    const root = connected.get(name);
    if (root === undefined) {
      groups.push({ root: name, names: [name], fields: tree });
      continue;
    }
    const group = found.get(root);
    if (group) {
      group.names.push(name);
      group.fields = joinTrees(group.fields, withoutSame(tree));
    } else {
      const started = { root, names: [name], fields: withoutSame(tree) };
      found.set(root, started);
      groups.push(started);
    }
  }
  return groups;
}
