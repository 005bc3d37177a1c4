import { clearAlarm, setAlarm } from '../../browser/alarms.ts';
import { memory } from '../../browser/memory.ts';
import { readDeadline, readKey, writeKey } from '../../browser/session.ts';
import { loadSettings } from '../../browser/settings.ts';
import { Failure } from '../../failure.ts';
import { hasWeakSlot, rewrapUpwards } from '../../vault/change-slots.ts';
import type { VaultFile } from '../../vault/file.ts';
import { findKey, openNewest, opensWith } from '../../vault/newest.ts';
import { unlockWithPasskey, unlockWithRecoveryKey } from '../../vault/slots.ts';
import { createVault, unlockWithPassphrase } from '../../vault/unlock.ts';
import { takeCopied } from '../clipboard.ts';
import { changeFile, noted, store } from './vault.ts';

/** The alarm that tidies the session after its deadline; the deadline itself is checked at each read. */
export const LOCK_ALARM = 'lock';

/** Keeps the key in memory, for as long as the settings say. */
export async function unlocked(key: Uint8Array): Promise<void> {
  const { lockAfterMinutes } = await loadSettings();
  const now = Date.now();
  const deadline = lockAfterMinutes === 0 ? 0 : now + lockAfterMinutes * 60_000;
  await Promise.all([writeKey(key, deadline, now), deadline > 0 && setAlarm(LOCK_ALARM, deadline)]);
}

let renewing: Promise<unknown> = Promise.resolve();

/** Counts the time until the lock anew, after its setting was changed. */
export async function renewDeadline(): Promise<void> {
  const next = renewing.then(async () => {
    const key = await readKey();
    await clearAlarm(LOCK_ALARM);
    if (key) await unlocked(key);
  });
  renewing = next.catch(() => undefined);
  return next;
}

/** Locks because the system did, where the person wants that. */
export async function lockWithSystem(): Promise<void> {
  if ((await loadSettings()).lockWithSystem) await lock();
}

/** Makes the vault. @throws {Failure} `vault-exists` where there is one already, whole or not: it is never overwritten. */
export async function create(passphrase: string): Promise<void> {
  const { candidates, damage } = await store.load({ all: true });
  if (candidates.length > 0 || damage.length > 0) throw new Failure('vault-exists');
  const { file, key } = await createVault(passphrase);
  await noted(store.save(file));
  await unlocked(key);
}

/**
 * Unlocks with the key that `find` gets out of the stored file, and brings all copies of the vault up to the newest,
 * which it returns.
 */
async function unlockBy(find: (file: VaultFile) => Promise<Uint8Array>): Promise<VaultFile> {
  const loaded = await store.load({ all: true });
  const key = await findKey(loaded, find);
  const { file } = await openNewest(loaded, key);
  await noted(store.repair(file, opensWith(key), loaded));
  await unlocked(key);
  return file;
}

/** @throws {Failure} `passphrase-wrong`, which changes nothing; `vault-missing`, `vault-damaged`, `vault-newer`. */
export async function unlock(passphrase: string): Promise<void> {
  const file = await unlockBy((stored) => unlockWithPassphrase(stored, passphrase));
  if (hasWeakSlot(file)) await changeFile(async (now, key) => (await rewrapUpwards(now, key, passphrase)) ?? now);
}

/** @throws {Failure} `passkey-wrong`, `vault-missing`, `vault-damaged`, `vault-newer`. */
export async function unlockByPasskey(slotId: string, prf: Uint8Array): Promise<void> {
  await unlockBy((file) => unlockWithPasskey(file, slotId, prf));
}

/** @throws {Failure} `recovery-length`, `recovery-slip`, `recovery-wrong`, `vault-missing`, `vault-damaged`. */
export async function unlockByRecoveryKey(recoveryKey: string): Promise<void> {
  await unlockBy((file) => unlockWithRecoveryKey(file, recoveryKey));
}

/** Forgets the key and all that was kept in memory, a copied code in the clipboard included. */
export async function lock(): Promise<void> {
  // It holds the key while it counts anew, and would put it back after the lock.
  await renewing;
  const copied = await takeCopied();
  // The key goes first: whatever the clipboard does, the vault is locked.
  await memory.clear();
  await clearAlarm(LOCK_ALARM);
  await copied.clear();
}

/** Locks only if the deadline has passed: the alarm may ring late, or early after the clock was changed. */
export async function lockIfOverdue(): Promise<void> {
  if (!(await readKey())) return lock();
  const deadline = await readDeadline();
  if (deadline > 0) await setAlarm(LOCK_ALARM, deadline);
}
