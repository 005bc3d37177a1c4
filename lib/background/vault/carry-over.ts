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
 * Records, before slots are changed, that earlier versions have to be rewritten. If the worker is killed in between, the
 * record is superfluous but never missing. @throws if it cannot be recorded: then nothing may be changed.
 */
export async function noteCarryOver(key: Uint8Array): Promise<void> {
  const { olderKeys, drop } = await termsUnder(key, await noted());
  await note({ since: Date.now(), keys: await sealKeys(key, olderKeys), drop, before: undefined });
}

/** The same before the vault key changes from `old` to `fresh`. That may still fail, so the record under `old` stays. */
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

/** After the vault was replaced: drops the record, which the new vault's key cannot finish. */
export async function forgetCarryOver(): Promise<null> {
  await records.remove(CARRY_OVER_KEY).catch(() => undefined);
  return null;
}

/**
 * Rewrites an earlier version with the slots and key of `file`. Unchanged if that is not needed or it does not open;
 * undefined if it is to be deleted.
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
 * Rewrites earlier versions with the present slots, if the record says so. Resumed at each unlock.
 * @param always also without a record: a store that was unavailable may bring older versions back.
 * @returns whether everything is done
 */
export function carryOver({ always = false } = {}): Promise<boolean> {
  return inTurn(async () => {
    const stored = await records.get(CARRY_OVER_KEY);
    if (stored === undefined && !always) return true;
    const { file, key } = await open();
    const terms = await termsUnder(key, asCarryOver(stored));
    const left = await store.rewriteEarlier((earlier) => follow(earlier, file, key, terms));
    if (left > 0) return false;
    // A write under the new key that was reported as failed may have landed late; the next unlock handles it.
    if (terms.isOfBefore && !(await isAllUnder(key))) return true;
    // Another change may have been recorded meanwhile; that record stays.
    if (canonicalJson(await records.get(CARRY_OVER_KEY)) === canonicalJson(stored))
      await records.remove(CARRY_OVER_KEY);
    return true;
  });
}

/** Whether every replica of the current vault is under this key. */
async function isAllUnder(key: Uint8Array): Promise<boolean> {
  const { candidates } = await store.load({ all: true });
  for (const { file } of candidates) if (!(await isKeyOf(file, key))) return false;
  return true;
}
