import { fromBase64, toBase64 } from '../base64.ts';
import { utf8 } from '../crypto/bytes.ts';
import { decrypt, encrypt, hkdf } from '../crypto/cipher.ts';
import { flag, integer, list, type Of, object, optional, text } from '../shape.ts';

/** Key of the record in the first store. */
export const CARRY_OVER_KEY = 'carry-over';

const INFO = 'watchword/earlier-key';
const NO_SALT = new Uint8Array();

/** Number of earlier vault keys that are kept. */
export const MOST_KEYS = 16;

const terms = {
  /** ms since the epoch. */
  since: integer(0),
  /** Earlier vault keys, each encrypted under the present one. */
  keys: list(object({ nonce: text(64), data: text(256) }), MOST_KEYS),
  /** Whether earlier versions are deleted instead of re-encrypted. */
  drop: flag,
};

/**
 * The stored record of pending work: earlier versions of the vault have to be rewritten after its slots or key changed.
 * Deleted when that is done.
 */
const carryOver = object({
  ...terms,
  /** The record under the old key, which applies if the change of key failed. */
  before: optional(object(terms), undefined),
});
export type CarryOver = Of<typeof carryOver>;

/** A stored record; undefined where it is none. */
export function asCarryOver(stored: unknown): CarryOver | undefined {
  try {
    return carryOver(stored);
  } catch {
    // Nothing to do, or a malformed record.
    return undefined;
  }
}

/** Earlier vault keys, encrypted under the present one. */
export async function sealKeys(present: Uint8Array, earlier: readonly Uint8Array[]): Promise<CarryOver['keys']> {
  const key = await hkdf(present, NO_SALT, INFO);
  return Promise.all(
    earlier.map(async (each) => {
      const { nonce, data } = await encrypt(key, Uint8Array.from(each), utf8(INFO));
      return { nonce: toBase64(nonce), data: toBase64(data) };
    }),
  );
}

/** The keys that `sealKeys` was given; those that were sealed under another key are left out. */
export async function openKeys(present: Uint8Array, sealed: CarryOver['keys']): Promise<Uint8Array[]> {
  const key = await hkdf(present, NO_SALT, INFO);
  const opened = await Promise.all(
    sealed.map(({ nonce, data }) =>
      decrypt(key, { nonce: fromBase64(nonce), data: fromBase64(data) }, utf8(INFO)).catch(() => undefined),
    ),
  );
  return opened.filter((each) => each !== undefined);
}

export interface Terms {
  olderKeys: Uint8Array[];
  /** Whether versions under these are dropped. */
  drop: boolean;
  /** They belong to the old key: the change to a new one has failed or is not complete. */
  isOfBefore: boolean;
}

/** The terms that apply to the vault whose key is `present`. */
export async function termsUnder(present: Uint8Array, noted: CarryOver | undefined): Promise<Terms> {
  if (!noted) return { olderKeys: [], drop: false, isOfBefore: false };
  const olderKeys = await openKeys(present, noted.keys);
  const { before } = noted;
  if (before && olderKeys.length < noted.keys.length)
    return { olderKeys: await openKeys(present, before.keys), drop: before.drop, isOfBefore: true };
  return { olderKeys, drop: noted.drop, isOfBefore: false };
}
