import { newRecoveryKey } from '../../../lib/crypto/recovery-key.ts';
import { Failure } from '../../../lib/failure.ts';
import { makeAccount } from '../../../lib/otp/account.ts';
import { readBackup, writeBackup } from '../../../lib/vault/backup.ts';
import { addSlot } from '../../../lib/vault/change-slots.ts';
import { openVault } from '../../../lib/vault/envelope.ts';
import { sealVault } from '../../../lib/vault/seal.ts';
import { newSlotHeader, passkeySlot, recoverySlot, type Stretch } from '../../../lib/vault/slots.ts';
import { createVault, unlockWithPassphrase } from '../../../lib/vault/unlock.ts';

const PASSPHRASE = 'a passphrase';

/** Stands in for Argon2id, which would make tens of thousands of openings take an hour. */
const cheap: Stretch = async (passphrase, salt, { m, t, p }) =>
  new Uint8Array(
    await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify([passphrase, [...salt], m, t, p]))),
  );

/** The smallest vault file with an account in it and a slot of each kind. */
export async function smallVault(): Promise<Uint8Array<ArrayBuffer>> {
  const { file: made, key } = await createVault(PASSPHRASE, { stretch: cheap });
  const passkey = { slotHeader: newSlotHeader(), credentialId: 'AAAA', rpId: '', prf: new Uint8Array(32).fill(7) };
  const withPasskey = await addSlot(made, key, await passkeySlot(made.vaultId, key, passkey));
  const file = await addSlot(withPasskey, key, await recoverySlot(made.vaultId, key, newRecoveryKey()));
  const content = await openVault(file, key);
  const accounts = [makeAccount({ secret: new Uint8Array(20).fill(9), issuer: 'Example' })];
  return writeBackup(await sealVault(file, key, { ...content, accounts }));
}

/** Whether a file that may be damaged opens from its bytes to its accounts; a refusal must be one of the foreseen. */
export async function opens(bytes: Uint8Array): Promise<boolean> {
  try {
    const file = readBackup(bytes);
    await openVault(file, await unlockWithPassphrase(file, PASSPHRASE, { stretch: cheap }));
    return true;
  } catch (error) {
    if (error instanceof Failure && ['vault-damaged', 'vault-newer', 'passphrase-wrong'].includes(error.code))
      return false;
    throw error;
  }
}

/** Flips the bits that `wanted` takes, one at a time. @returns how many were tried, and those that went unseen. */
export async function flipBits(
  bytes: Uint8Array<ArrayBuffer>,
  wanted: (bit: number) => boolean,
): Promise<{ tried: number; unseen: number[] }> {
  const unseen: number[] = [];
  let tried = 0;
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    if (!wanted(bit)) continue;
    tried++;
    const flipped = bytes.slice();
    flipped[bit >> 3]! ^= 1 << (bit & 7);
    if (await opens(flipped)) unseen.push(bit);
  }
  return { tried, unseen };
}
