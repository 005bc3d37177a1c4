import { hmac } from '@noble/hashes/hmac.js';
import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha224, sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import type { Algorithm } from './account.ts';

const HASHES = { SHA1: sha1, SHA224: sha224, SHA256: sha256, SHA384: sha384, SHA512: sha512, MD5: md5 } as const;

type Keyed = ReturnType<typeof hmac.create>;

/** Keyed states by secret array: keying is half the work of an HMAC, and the same secrets come every period. */
const keyedStates = new WeakMap<Uint8Array, { algorithm: Algorithm; keyed: Keyed }>();

/** Per algorithm, the one state that a keyed state is copied into, so that a code allocates almost nothing. */
const scratch: Partial<Record<Algorithm, Keyed>> = {};

/** HMAC of a message. The key is remembered by its array, so that array must not be changed in place. */
export function hmacOf(algorithm: Algorithm, key: Uint8Array, message: Uint8Array): Uint8Array {
  let state = keyedStates.get(key);
  if (state?.algorithm !== algorithm) {
    state = { algorithm, keyed: hmac.create(HASHES[algorithm], key) };
    keyedStates.set(key, state);
  }
  scratch[algorithm] ??= state.keyed.clone() as Keyed;
  return state.keyed._cloneInto(scratch[algorithm]).update(message).digest();
}
