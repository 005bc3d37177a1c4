import { fromBase64 } from '../../base64.ts';
import type { Handlers } from '../../browser/listen.ts';
import { Failure } from '../../failure.ts';
import { fromAccountData } from '../../otp/account-data.ts';
import { keepCounters } from '../../otp/merge.ts';
import { readBackup } from '../../vault/backup.ts';
import { addSlot, changePassphrase, removeSlot, replaceSlots } from '../../vault/change-slots.ts';
import type { VaultContent } from '../../vault/content.ts';
import { openVault, sealVault } from '../../vault/envelope.ts';
import type { VaultFile } from '../../vault/file.ts';
import { passkeySlot, recoverySlot } from '../../vault/slots.ts';
import { listCopies } from '../../vault/store/list-copies.ts';
import { createVault, unlockWithPassphrase } from '../../vault/unlock.ts';
import { unlockByPasskey, unlockByRecoveryKey, unlocked } from './unlock.ts';
import { change, changeFile, confirm, confirmByPasskey, noted, store } from './vault.ts';

/** Changes the slots, and then those of all earlier files, so that what was replaced opens none of them. */
async function changeSlots(edit: (file: VaultFile, key: Uint8Array) => Promise<VaultFile>): Promise<null> {
  await changeFile(edit, { keep: 'slots' });
  await changeFile(async (file, key) => {
    await store.rewriteEarlier((earlier) => withSlotsOf(file, earlier, key));
    return file;
  });
  return null;
}

/** `earlier` as it was, under the slots of `file`; as it is where it does not open. */
async function withSlotsOf({ slots }: VaultFile, earlier: VaultFile, key: Uint8Array): Promise<VaultFile> {
  const { saved, generation } = earlier;
  try {
    return await sealVault(earlier, key, await openVault(earlier, key), { slots, saved, generation: generation - 1 });
  } catch (error) {
    if (error instanceof Failure) return earlier;
    throw error;
  }
}

/** Makes `content` the vault's, where the stored one does not open: in all places, after what was there is set aside. */
async function putInPlace(file: VaultFile, key: Uint8Array, content: VaultContent): Promise<null> {
  const { candidates } = await store.load({ all: true });
  const generation = Math.max(file.generation, ...candidates.map((found) => found.file.generation));
  const isSane = generation < Number.MAX_SAFE_INTEGER - 1;
  const next = await sealVault(file, key, content, { generation: isSane ? generation : file.generation });
  await noted(store.replace(next));
  await unlocked(key);
  return null;
}

export const securityHandlers = {
  'vault.unlockPasskey': async ({ slotId, prf }) => unlockByPasskey(slotId, fromBase64(prf)).then(() => null),
  'vault.unlockRecovery': async ({ recoveryKey }) => unlockByRecoveryKey(recoveryKey).then(() => null),
  'vault.changePassphrase': async ({ current, passphrase }) => {
    await confirm(current);
    return changeSlots((file, key) => changePassphrase(file, key, passphrase));
  },
  'vault.resetPassphrase': async ({ slotId, prf, passphrase }) => {
    await confirmByPasskey(slotId, fromBase64(prf));
    return changeSlots((file, key) => changePassphrase(file, key, passphrase));
  },
  'vault.addPasskey': async ({ prf, ...parts }) =>
    changeSlots(async (file, key) =>
      addSlot(file, key, await passkeySlot(file.vaultId, key, { ...parts, prf: fromBase64(prf) })),
    ),
  'vault.setRecovery': async ({ recoveryKey }) =>
    changeSlots(async (file, key) => replaceSlots(file, key, await recoverySlot(file.vaultId, key, recoveryKey))),
  'vault.removeSlot': async ({ id }) => changeSlots((file, key) => removeSlot(file, key, id)),
  'vault.restore': async ({ key: historyKey }) => {
    await changeFile(
      async (file, key) => {
        const current = await openVault(file, key);
        const earlier = await openVault(await store.historic(historyKey), key);
        // Like any change by the user: what the earlier state had not goes to the bin, and other devices follow.
        return sealVault(file, key, { ...current, accounts: keepCounters(current.accounts, earlier.accounts) });
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
    const found = (await listCopies(store)).find((finding) => finding.place === place);
    if (!found?.file) throw found?.error ?? new Failure('copy-missing');
    const key = await unlockWithPassphrase(found.file, passphrase);
    return putInPlace(found.file, key, await openVault(found.file, key));
  },
  'vault.rescueBackup': async ({ file: text, passphrase }) => {
    const backup = readBackup(new TextEncoder().encode(text));
    const content = await openVault(backup, await unlockWithPassphrase(backup, passphrase));
    const { file, key } = await createVault(passphrase);
    return putInPlace(file, key, content);
  },
} satisfies Partial<Handlers>;
