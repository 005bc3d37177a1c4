import { fromBase64, toBase64 } from '../base64.ts';
import { utf8 } from '../crypto/bytes.ts';
import { decrypt, encrypt, hkdf } from '../crypto/cipher.ts';
import { flag, integer, list, type Of, object, optional, text } from '../shape.ts';

/** Where the record lies in the first store, beside the vault. */
export const CARRY_OVER_KEY = 'carry-over';

const INFO = 'watchword/earlier-key';
const NO_SALT = new Uint8Array();

/** So many earlier vault keys are kept. */
export const MOST_KEYS = 16;

const terms = {
  /** ms since the epoch. */
  since: integer(0),
  /** Earlier vault keys, each encrypted under the present one. */
  keys: list(object({ nonce: text(64), data: text(256) }), MOST_KEYS),
  /** Earlier versions under an earlier key are dropped, not encrypted anew. */
  drop: flag,
};

/**
 * What is still to be done to earlier versions after the ways to unlock or the vault key were changed. Lies beside the
 * vault until it is finished.
 */
const carryOver = object({
  ...terms,
  /** What was noted before a new key, under the old one: it holds where the new key did not come about. */
  before: optional(object(terms), undefined),
});
export type CarryOver = Of<typeof carryOver>;

/** A stored record; undefined where it is none. */
export function asCarryOver(stored: unknown): CarryOver | undefined {
  try {
    return carryOver(stored);
  } catch {
    // Nothing is left to be done, or nobody can say what.
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
  /** They are of before a new key that has not come about, or not yet. */
  isOfBefore: boolean;
}

/** What is noted for the vault whose key is `present`. */
export async function termsUnder(present: Uint8Array, noted: CarryOver | undefined): Promise<Terms> {
  if (!noted) return { olderKeys: [], drop: false, isOfBefore: false };
  const olderKeys = await openKeys(present, noted.keys);
  const { before } = noted;
  if (before && olderKeys.length < noted.keys.length)
    return { olderKeys: await openKeys(present, before.keys), drop: before.drop, isOfBefore: true };
  return { olderKeys, drop: noted.drop, isOfBefore: false };
}
