import { canonicalJson } from '../canonical-json.ts';
import { copyOf, get, isRegister, isTree, type Register, type State, type Tree } from './state.ts';

/** Orders two values with one stamp. Any order will do, as long as every device uses the same. */
function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  // Most values of two devices are equal and written in the same key order.
  if (JSON.stringify(a) === JSON.stringify(b)) return 0;
  const [left, right] = [canonicalJson(a), canonicalJson(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Negative if `b` wins, positive if `a` wins, 0 if they are equal: by stamp, then by value. A total order. */
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

/** As `join`, for a part of a state. Returns the identical `a` if `b` has nothing new. */
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
 * Everything that two states know. Commutative, associative and idempotent: registers by the larger stamp and value,
 * maps name by name. Considers only shapes, so that fields of later versions merge too.
 */
export function join(a: State, b: State): State {
  return joinTrees(a, b);
}
