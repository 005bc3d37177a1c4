import { records } from '../../browser/records.ts';
import { canonicalJson } from '../../canonical-json.ts';
import { Failure } from '../../failure.ts';
import { serial } from '../../serial.ts';
import {
  asCarryOver,
  CARRY_OVER_KEY,
  type CarryOver,
  MOST_KEYS,
  sealKeys,
  type Terms,
  termsUnder,
} from '../../vault/carried-keys.ts';
import { isKeyOf, openVault } from '../../vault/envelope.ts';
import type { VaultFile } from '../../vault/file.ts';
import { sealAgain } from '../../vault/seal.ts';
import { open, store } from './vault.ts';

/**
 * Notes, before the ways to unlock are changed, that earlier versions have to follow. A kill in between then leaves a
 * note too many, never one too few. @throws where it cannot be noted: then nothing may be changed.
 */
export async function noteCarryOver(key: Uint8Array): Promise<void> {
  const { olderKeys, drop } = await termsUnder(key, await noted());
  await note({ since: Date.now(), keys: await sealKeys(key, olderKeys), drop, before: undefined });
}

/** The same before the vault key changes from `old` to `fresh`, which may yet fail: what was noted under `old` stays. */
export async function noteNewKey(old: Uint8Array, fresh: Uint8Array, drop: boolean): Promise<void> {
  const since = Date.now();
  const before = await termsUnder(old, await noted());
  const keys = [old, ...before.olderKeys].slice(0, MOST_KEYS);
  await note({
    since,
    keys: await sealKeys(fresh, keys),
    drop,
    before: { since, keys: await sealKeys(old, before.olderKeys), drop: before.drop },
  });
}

async function noted(): Promise<CarryOver | undefined> {
  return asCarryOver(await records.get(CARRY_OVER_KEY));
}

async function note(record: CarryOver): Promise<void> {
  await records.set(CARRY_OVER_KEY, record);
}

/** For after another vault has come: what the one before it left to be done, the new one's key cannot do. */
export async function forgetCarryOver(): Promise<null> {
  await records.remove(CARRY_OVER_KEY).catch(() => undefined);
  return null;
}

/**
 * An earlier version under the slots and the key of `file`; as it is where it needs no change or does not open, undefined
 * where it is to go.
 */
async function follow(
  earlier: VaultFile,
  file: VaultFile,
  key: Uint8Array,
  { olderKeys, drop }: Terms,
): Promise<VaultFile | undefined> {
  if (earlier.vaultId !== file.vaultId) return earlier;
  const isPresent = await isKeyOf(earlier, key);
  if (isPresent && canonicalJson(earlier.slots) === canonicalJson(file.slots)) return earlier;
  const mine = isPresent ? key : await firstKeyOf(earlier, olderKeys);
  if (!mine) return earlier;
  if (!isPresent && drop) return undefined;
  try {
    return await sealAgain(earlier, file.slots, key, await openVault(earlier, mine));
  } catch (error) {
    if (error instanceof Failure) return earlier;
    throw error;
  }
}

async function firstKeyOf(file: VaultFile, keys: readonly Uint8Array[]): Promise<Uint8Array | undefined> {
  for (const key of keys) if (await isKeyOf(file, key)) return key;
  return undefined;
}

const inTurn = serial();

/**
 * Brings earlier versions under the present ways to unlock, as far as that was noted and is not finished. Resumed at
 * each unlock. @param always also where nothing was noted: a store that was away may bring versions of before.
 * @returns whether nothing is left to be done
 */
export function carryOver(always = false): Promise<boolean> {
  return inTurn(async () => {
    const stored = await records.get(CARRY_OVER_KEY);
    if (stored === undefined && !always) return true;
    const { file, key } = await open();
    const terms = await termsUnder(key, asCarryOver(stored));
    const left = await store.rewriteEarlier((earlier) => follow(earlier, file, key, terms));
    if (left > 0) return false;
    // A file under the new key that was said to have failed may have come in late: the next unlock opens that.
    if (terms.isOfBefore && !(await isAllUnder(key))) return true;
    // Another change may have been noted meanwhile: that note stays.
    if (canonicalJson(await records.get(CARRY_OVER_KEY)) === canonicalJson(stored))
      await records.remove(CARRY_OVER_KEY);
    return true;
  });
}

/** Whether each current file of the vault, in whichever place, is under this key. */
async function isAllUnder(key: Uint8Array): Promise<boolean> {
  const { candidates } = await store.load({ all: true });
  for (const { file } of candidates) if (!(await isKeyOf(file, key))) return false;
  return true;
}
