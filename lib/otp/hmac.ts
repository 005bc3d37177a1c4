import { hmac } from '@noble/hashes/hmac.js';

/** A hash function of @noble/hashes. */
export type Hash = Parameters<typeof hmac.create>[0];
type Keyed = ReturnType<typeof hmac.create>;

/** Cache of keyed states by secret array: keying is half the cost of an HMAC, and the same secrets recur every period. */
const keyedStates = new WeakMap<Uint8Array, { hash: Hash; keyed: Keyed }>();

/** Per hash, the one state that a keyed state is copied into, so that a code allocates almost nothing. */
const scratch = new Map<Hash, Keyed>();

/** HMAC of a message. The keyed state is cached by the array's identity, so the array must not be mutated. */
export function hmacWith(hash: Hash, key: Uint8Array, message: Uint8Array): Uint8Array {
  let state = keyedStates.get(key);
  if (state?.hash !== hash) {
    state = { hash, keyed: hmac.create(hash, key) };
    keyedStates.set(key, state);
  }
  const copy = scratch.get(hash) ?? (state.keyed.clone() as Keyed);
  scratch.set(hash, copy);
  return state.keyed._cloneInto(copy).update(message).digest();
}
