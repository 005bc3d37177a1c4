import { fromBase64 } from '../../base64.ts';
import type { Handlers } from '../../browser/listen.ts';
import {
  readOffers,
  readToldHosts,
  readUsage,
  writeOffers,
  writeToldHosts,
  writeUsage,
} from '../../browser/local-notes.ts';
import { readKey } from '../../browser/session.ts';
import { forgetSyncNotes } from '../../browser/sync-store.ts';
import { randomBytes } from '../../crypto/bytes.ts';
import { TODAY } from '../../crypto/kdf-params.ts';
import { isRecoveryKey } from '../../crypto/recovery-key.ts';
import { Failure } from '../../failure.ts';
import { fromAccountData } from '../../otp/account-data.ts';
import { keepCounters } from '../../otp/merge.ts';
import type { SlotsChanged } from '../../protocol/vault-messages.ts';
import { readBackup } from '../../vault/backup.ts';
import { addSlot, changePassphrase, removeSlot, replaceSlots } from '../../vault/change-slots.ts';
import { emptyContent, type VaultContent, withoutSync } from '../../vault/content.ts';
import { deriveOnce } from '../../vault/derive-once.ts';
import { openVault } from '../../vault/envelope.ts';
import type { Slot, VaultFile } from '../../vault/file.ts';
import { opensWith } from '../../vault/newest.ts';
import { sealVault } from '../../vault/seal.ts';
import { passkeySlot, passkeySlotAgain, passphraseSlot, recoverySlot } from '../../vault/slots.ts';
import { listCopies } from '../../vault/store/list-copies.ts';
import { storageFailed } from '../../vault/store/replicas.ts';
import { createVault, unlockWithPassphrase } from '../../vault/unlock.ts';
import { keepAutoBackup } from './auto-backup.ts';
import { carryOver, forgetCarryOver, noteCarryOver, noteNewKey } from './carry-over.ts';
import { changeKey, lock, lockCount, unlocked } from './lock.ts';
import { checkPassphrase } from './policy.ts';
import { makeReady } from './ready-backup.ts';
import { passTime } from './time.ts';
import { noteNewVault, unlockByPasskey, unlockByRecoveryKey } from './unlock.ts';
import { change, changeFile, confirm, confirmByPasskey, noted, open, store } from './vault.ts';

/**
 * Changes the slots, then rewrites earlier versions; what cannot be finished now is resumed at each unlock. If this
 * rejects, nothing was changed, except with `storage-failed`: then it is unknown.
 */
async function changeSlots(edit: (file: VaultFile, key: Uint8Array) => Promise<VaultFile>): Promise<SlotsChanged> {
  await changeFile(
    async (file, key) => {
      const next = await edit(file, key);
      await noteCarryOver(key).catch((error) => Promise.reject(storageFailed(error)));
      return next;
    },
    { keep: 'slots' },
  );
  return { isCarriedOver: await carryOver().catch(() => false) };
}

async function setPassphrase(passphrase: string): Promise<SlotsChanged> {
  const stretch = deriveOnce();
  let ready = async (): Promise<void> => undefined;
  const changed = await changeSlots(async (file, key) => {
    const next = await changePassphrase(file, key, passphrase, TODAY, stretch);
    ready = () => makeReady(next, key, passphrase, stretch);
    return next;
  });
  void ready();
  return changed;
}

/**
 * Encrypts everything under a new vault key that only the slot from `makeSlot` opens. Earlier versions are rewritten or
 * deleted.
 */
async function rekey(
  makeSlot: (file: VaultFile, fresh: Uint8Array) => Promise<Slot>,
  drop: boolean,
): Promise<SlotsChanged> {
  const fresh = randomBytes(32);
  let before: Uint8Array = fresh;
  const [used, offered, told] = await Promise.all([readUsage(), readOffers(), readToldHosts()]).catch(() => [
    new Map(),
    new Map(),
    new Map(),
  ]);
  await changeFile(
    async (file, key) => {
      before = key;
      const slot = await makeSlot(file, fresh);
      const next = await sealVault(file, key, await openVault(file, key), { slots: [slot], fresh });
      await noteNewKey(key, fresh, drop).catch((error) => Promise.reject(storageFailed(error)));
      return next;
    },
    { keep: 'rekey' },
    // If session memory does not take the new key, lock: the old one opens nothing any more.
    () => changeKey(fresh).catch(() => lock()),
  );
  await Promise.all([writeUsage(used), writeOffers(offered), writeToldHosts(told)]).catch(() => undefined);
  await keepAutoBackup(before, fresh).catch(() => undefined);
  return { isCarriedOver: await carryOver().catch(() => false) };
}

/** Replaces a vault that does not open with `content`, in all replicas. What was there goes to quarantine. */
async function putInPlace(file: VaultFile, key: Uint8Array, content: VaultContent, since: number): Promise<null> {
  const { candidates } = await store.load({ all: true });
  const generation = Math.max(file.generation, ...candidates.map((found) => found.file.generation));
  const isSane = generation < Number.MAX_SAFE_INTEGER - 1;
  const next = await sealVault(file, key, content, { generation: isSane ? generation : file.generation });
  await forgetSyncNotes();
  await noted(store.replace(next, await passTime()));
  await unlocked(key, since);
  return null;
}

export const securityHandlers = {
  'vault.unlockPasskey': async ({ slotId, prf }) => unlockByPasskey(slotId, fromBase64(prf)).then(() => null),
  'vault.unlockRecovery': async ({ recoveryKey }) => unlockByRecoveryKey(recoveryKey).then(() => null),
  'vault.changePassphrase': async ({ current, passphrase }) => {
    await checkPassphrase(passphrase);
    await confirm(current);
    return setPassphrase(passphrase);
  },
  'vault.resetPassphrase': async ({ slotId, prf, passphrase }) => {
    await checkPassphrase(passphrase);
    await confirmByPasskey(slotId, fromBase64(prf));
    return setPassphrase(passphrase);
  },
  'vault.addPasskey': async ({ prf, ...parts }) =>
    changeSlots(async (file, key) =>
      addSlot(file, key, await passkeySlot(file.vaultId, key, { ...parts, prf: fromBase64(prf) })),
    ),
  'vault.setRecovery': async ({ recoveryKey }) =>
    changeSlots(async (file, key) => replaceSlots(file, key, await recoverySlot(file.vaultId, key, recoveryKey))),
  'vault.rekey': async ({ current, drop }) => {
    await confirm(current);
    if (isRecoveryKey(current)) return rekey(({ vaultId }, fresh) => recoverySlot(vaultId, fresh, current), drop);
    const stretch = deriveOnce();
    const changed = await rekey(({ vaultId }, fresh) => passphraseSlot(vaultId, fresh, current, TODAY, stretch), drop);
    // What was prepared is of the slot and key before. It may have been locked meanwhile: then at the next unlock.
    const now = await open().catch(() => undefined);
    if (now) await makeReady(now.file, now.key, current, stretch);
    return changed;
  },
  'vault.rekeyByPasskey': async ({ slotId, prf, drop }) => {
    const secret = fromBase64(prf);
    await confirmByPasskey(slotId, secret);
    return rekey(({ vaultId, slots }, fresh) => passkeySlotAgain(vaultId, fresh, slots, slotId, secret), drop);
  },
  'vault.renewStore': async () => {
    const { key } = await open();
    await noted(
      store
        .renew(opensWith(key))
        .catch((error) => Promise.reject(error instanceof Failure ? error : storageFailed(error))),
    );
    return null;
  },
  'vault.removeSlot': async ({ id }) => changeSlots((file, key) => removeSlot(file, key, id)),
  'vault.restore': async ({ key: historyKey }) => {
    await changeFile(
      async (file, key) => {
        const current = await openVault(file, key);
        const earlier = await openVault(await store.historic(historyKey), key);
        // Saved as a change by the user: accounts that the earlier state lacks go to the bin, on other devices too.
        const accounts = keepCounters(current.accounts, earlier.accounts);
        // States from before there were colours say nothing about them.
        const tags = earlier.tags.size > 0 ? earlier.tags : current.tags;
        return sealVault(file, key, { ...current, accounts, tags });
      },
      { keep: 'restore' },
    );
    return null;
  },
  'vault.replaceAccounts': async ({ accounts }) => {
    const given = accounts.map(fromAccountData);
    return change(
      (content) => ({ content: { ...content, accounts: keepCounters(content.accounts, given) }, result: null }),
      { keep: 'restore' },
    );
  },
  'vault.rescue': async ({ place, passphrase }) => {
    const since = lockCount();
    const found = (await listCopies(store)).find((finding) => finding.place === place);
    if (!found?.file) throw found?.error ?? new Failure('copy-missing');
    const key = await unlockWithPassphrase(found.file, passphrase);
    return putInPlace(found.file, key, await openVault(found.file, key), since);
  },
  'vault.rescueBackup': async ({ file: text, passphrase }) => {
    const since = lockCount();
    const backup = readBackup(new TextEncoder().encode(text));
    const content = await openVault(backup, await unlockWithPassphrase(backup, passphrase));
    const stretch = deriveOnce();
    const { file, key } = await createVault(passphrase, { stretch });
    // A vault that comes from a file takes part in no sync: the file may be of another device.
    await putInPlace(file, key, withoutSync(content), since);
    void makeReady(file, key, passphrase, stretch);
    return forgetCarryOver();
  },
  'vault.startOver': async ({ passphrase }) => {
    await checkPassphrase(passphrase);
    const since = lockCount();
    // An unlocked vault is not overwritten: restore and import keep what is in it.
    if (await readKey()) throw new Failure('vault-exists');
    const stretch = deriveOnce();
    const { file, key } = await createVault(passphrase, { stretch });
    await putInPlace(file, key, emptyContent(), since);
    await noteNewVault();
    void makeReady(file, key, passphrase, stretch);
    return forgetCarryOver();
  },
} satisfies Partial<Handlers>;
