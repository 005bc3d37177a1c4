import { saveSettings } from '../../browser/settings.ts';
import { Failure } from '../../failure.ts';
import type { Settings } from '../../settings.ts';
import { hasWeakSlot, rewrapUpwards } from '../../vault/change-slots.ts';
import { deriveOnce } from '../../vault/derive-once.ts';
import type { VaultFile } from '../../vault/file.ts';
import { findKey, findNewest, missing, opensWith } from '../../vault/newest.ts';
import { unlockWithPasskey, unlockWithRecoveryKey } from '../../vault/slots.ts';
import { type CreateOptions, createVault, unlockWithPassphrase } from '../../vault/unlock.ts';
import { carryOver } from './carry-over.ts';
import { lockCount, unlocked } from './lock.ts';
import { checkPassphrase } from './policy.ts';
import { makeReady } from './ready-backup.ts';
import { passTime } from './time.ts';
import { changeFile, noted, noteFallback, store } from './vault.ts';

/**
 * Creates the vault. @throws {Failure} `vault-exists` if there is one, intact or not: it is never overwritten;
 * `passphrase-short`, `storage-full`, `storage-failed`.
 */
export async function create(passphrase: string, options: CreateOptions = {}): Promise<void> {
  await checkPassphrase(passphrase);
  const stretch = deriveOnce(options.stretch);
  const since = lockCount();
  const reason = missing(await store.load({ all: true }));
  if (reason.code === 'vault-newer') throw reason;
  if (reason.code !== 'vault-missing') throw new Failure('vault-exists');
  const { file, key } = await createVault(passphrase, { ...options, stretch });
  await noted(store.save(file));
  await noteNewVault();
  await unlocked(key, since);
  // Nobody waits for it.
  void makeReady(file, key, passphrase, stretch);
}

/** Resets the backup settings for a new vault. They only time the reminder, so a failure is ignored. */
export async function noteNewVault(): Promise<void> {
  await saveSettings({ vaultSince: Date.now(), lastBackup: 0, remindAfter: 0 }).catch(() => undefined);
}

/** Repairs what an interrupted save or a damaged store left behind. Never fails an unlock. */
async function tidyUp(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch {
    // It is done again at the next unlock.
  }
}

/**
 * Unlocks with the key that `find` gets from the stored file, and updates all replicas to the newest file.
 * @param wayIn settings to keep of how it was opened
 * @returns that file, and its key
 */
async function unlockBy(
  find: (file: VaultFile) => Promise<Uint8Array>,
  wayIn: Partial<Settings> = {},
): Promise<{ file: VaultFile; key: Uint8Array }> {
  const since = lockCount();
  const seen = await store.load({ all: true });
  const key = await findKey(seen, find);
  const file = await findNewest(seen, key);
  let wasBehind = false;
  await tidyUp(async () => {
    await noteFallback(seen, file);
    const repaired = store.repair(file, opensWith(key), { seen, now: await passTime() });
    await noted(repaired);
    wasBehind = (await repaired).behind.some(({ replica }) => replica === 'mirror');
  });
  await unlocked(key, since);
  // Nobody waits for these. Of two unlocks the later one's settings are the last: each is saved after the one before.
  void tidyUp(() => saveSettings(wayIn));
  void tidyUp(() => carryOver({ always: wasBehind }));
  void tidyUp(store.moveHistory);
  return { file, key };
}

/** @throws {Failure} `passphrase-wrong`, which changes nothing; `locked`; `vault-missing`, `vault-damaged`, `vault-newer`. */
export async function unlock(passphrase: string): Promise<void> {
  const stretch = deriveOnce();
  const { file, key } = await unlockBy((stored) => unlockWithPassphrase(stored, passphrase, { stretch }), {
    asksPasskey: false,
  });
  if (hasWeakSlot(file))
    await tidyUp(() =>
      changeFile(async (now, present) => (await rewrapUpwards(now, present, passphrase, stretch)) ?? now),
    );
  // A slot that was rewrapped is another one: at the next unlock.
  else void makeReady(file, key, passphrase, stretch);
}

/** @throws {Failure} `passkey-wrong`, `locked`, `vault-missing`, `vault-damaged`, `vault-newer`. */
export async function unlockByPasskey(slotId: string, prf: Uint8Array): Promise<void> {
  await unlockBy((file) => unlockWithPasskey(file, slotId, prf), { asksPasskey: true });
}

/** @throws {Failure} `recovery-length`, `recovery-slip`, `recovery-wrong`, `locked`, `vault-missing`, `vault-damaged`. */
export async function unlockByRecoveryKey(recoveryKey: string): Promise<void> {
  await unlockBy((file) => unlockWithRecoveryKey(file, recoveryKey));
}
