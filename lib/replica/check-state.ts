import { Failure } from '../failure.ts';
import { MAX_STAMP } from './stamps.ts';
import { isRegister, isTree, type State, type Tree } from './state.ts';

const MAX_ACCOUNTS = 20_000;
const MAX_DEPTH = 5;
const MAX_NAME = 260;
/** Longest value in characters; the longest is an icon. */
const MAX_TEXT = 12_000;

function bad(): never {
  throw new Failure('bad-shape', { path: 'state', expected: 'a state' });
}

function checkValue(value: unknown, depth: number): void {
  if (typeof value === 'string' ? value.length > MAX_TEXT : typeof value === 'number' && !Number.isFinite(value)) bad();
  if (typeof value !== 'object' || value === null) return;
  if (depth === 0) bad();
  for (const item of Object.values(value)) checkValue(item, depth - 1);
}

function checkNode(node: unknown, depth: number): void {
  if (isRegister(node)) {
    const [stamp] = node;
    if (node.length < 2 || !Number.isSafeInteger(stamp) || stamp < 1 || stamp > MAX_STAMP) bad();
    for (const value of node.slice(1)) checkValue(value, MAX_DEPTH);
  } else if (isTree(node)) {
    if (depth === 0) bad();
    checkTree(node, depth - 1);
  } else bad();
}

function checkTree(tree: Tree, depth: number): void {
  for (const name of Object.keys(tree)) {
    if (name.length > MAX_NAME) bad();
    checkNode(tree[name], depth);
  }
}

/** Entries validated between two pauses: some ms on a slow machine. */
const SLICE = 200;

/**
 * Validates a state from another device: every node is a register or a map, within bounds.
 * @param pause lets other work go first, after every 200 accounts
 * @throws {Failure<'bad-shape'>}
 */
export async function checkStateInSlices(value: unknown, pause: () => Promise<void>): Promise<State> {
  if (!isTree(value) || !isTree(value.accounts) || !isTree(value.devices)) return bad();
  if (Object.keys(value.accounts).length > MAX_ACCOUNTS) bad();
  for (const part of [value.accounts, value.devices])
    for (const entry of Object.values(part)) if (!isTree(entry)) bad();
  const { accounts, ...rest } = value;
  const names = Object.keys(accounts);
  for (let at = 0; at < names.length; at += SLICE) {
    checkTree(Object.fromEntries(names.slice(at, at + SLICE).map((name) => [name, accounts[name]])), MAX_DEPTH - 1);
    await pause();
  }
  checkTree(rest, MAX_DEPTH);
  return value as State;
}
