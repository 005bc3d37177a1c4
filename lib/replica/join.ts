import { canonicalJson } from '../canonical-json.ts';
import { copyOf, get, isRegister, isTree, type Register, type State, type Tree } from './state.ts';

/** Order of two values under one stamp: any order does, as long as every device has the same. */
function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  // Most of what two devices have is the same, written in the same order too.
  if (JSON.stringify(a) === JSON.stringify(b)) return 0;
  const [left, right] = [canonicalJson(a), canonicalJson(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Below 0 where `b` wins, above 0 where `a` does, 0 where they are equal: by stamp, then by value. A total order. */
export function compareRegisters(a: Register, b: Register): number {
  return a[0] - b[0] || (a[1] === b[1] ? 0 : compareValues(a[1], b[1]));
}

function joinNodes(a: unknown, b: unknown): unknown {
  if (a === undefined || a === b) return b;
  if (b === undefined) return a;
  if (isRegister(a)) return isRegister(b) && compareRegisters(a, b) < 0 ? b : a;
  if (isRegister(b)) return b;
  return isTree(a) && isTree(b) ? joinTrees(a, b) : a;
}

/** As `join`, for a part of a state. The very same `a` where `b` has nothing new. */
export function joinTrees<T extends Tree>(a: T, b: Tree): T {
  let joined: T | undefined;
  for (const name of Object.keys(b)) {
    const mine = get(a, name);
    const node = joinNodes(mine, b[name]);
    if (node === mine) continue;
    joined ??= copyOf(a);
    (joined as Tree)[name] = node;
  }
  return joined ?? a;
}

/**
 * Everything that two states know. In any order and any repetition the result is the same: registers by the larger
 * stamp and value, maps name by name. Only shape is looked at, so that fields of later versions merge too.
 */
export function join(a: State, b: State): State {
  return joinTrees(a, b);
}
