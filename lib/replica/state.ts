/**
 * A value and the stamp of the write that set it. Of two registers for one field the one with the larger stamp stays.
 */
export type Register = readonly [stamp: number, value: unknown];

/** Registers, and maps of registers, by name. Names come from users and other devices: read them with `get`. */
export interface Tree {
  [name: string]: unknown;
}

/** The synced state: every account that this device has ever known, by its short id, and the devices themselves. */
export interface State extends Tree {
  accounts: Record<string, Tree>;
  devices: Record<string, Tree>;
}

/** Whether an account is in the list, in the bin, or erased: the value of its `live`. */
export const LIVE = 1;
export const BINNED = 0;
export const ERASED = -1;

/** The state of a vault that never had an account. */
export function emptyState(): State {
  return { accounts: {}, devices: {} };
}

/** The value of an own property. Never an inherited one, since a tag may be called `constructor`. */
export function get(tree: Tree, name: string): unknown {
  return Object.hasOwn(tree, name) ? tree[name] : undefined;
}

/**
 * Whether a node is a register `[stamp, value]`. Only its form as a list counts, since newer versions may add to it.
 */
export function isRegister(node: unknown): node is Register {
  return Array.isArray(node);
}

/** Whether a node contains others by name. */
export function isTree(node: unknown): node is Tree {
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}

/** A copy without a prototype, in which a name such as `__proto__` can be set like any other. */
export function copyOf<T extends Tree>(tree: T): T {
  return Object.assign(Object.create(null), tree);
}

/** The stamp of a field; 0 if it was never set. */
export function stampOf(tree: Tree, name: string): number {
  const node = get(tree, name);
  return isRegister(node) ? node[0] : 0;
}

/** The value of a field; undefined if it was never set. */
export function valueAt(tree: Tree, name: string): unknown {
  const node = get(tree, name);
  return isRegister(node) ? node[1] : undefined;
}

/** The entries of a map of registers; empty if it was never set. */
export function registersOf(tree: Tree, name: string): [string, Register][] {
  const node = get(tree, name);
  if (!isTree(node)) return [];
  return Object.entries(node).filter((entry): entry is [string, Register] => isRegister(entry[1]));
}
