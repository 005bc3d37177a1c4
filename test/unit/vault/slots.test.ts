import { expect, test } from 'vitest';
import { randomBytes } from '../../../lib/crypto/bytes.ts';
import { TODAY } from '../../../lib/crypto/kdf-params.ts';
import { newRecoveryKey } from '../../../lib/crypto/recovery-key.ts';
import { makeAccount } from '../../../lib/otp/account.ts';
import { addSlot, changePassphrase, removeSlot, replaceSlots, rewrapUpwards } from '../../../lib/vault/change-slots.ts';
import { emptyContent } from '../../../lib/vault/content.ts';
import { openVault } from '../../../lib/vault/envelope.ts';
import type { PasskeySlot, VaultFile } from '../../../lib/vault/file.ts';
import { sealVault } from '../../../lib/vault/seal.ts';
import {
  newSlotHeader,
  passkeySlot,
  passphraseSlot,
  recoverySlot,
  type Stretch,
  unlockWithPasskey,
  unlockWithRecoveryKey,
} from '../../../lib/vault/slots.ts';
import { createVault, unlockWithPassphrase } from '../../../lib/vault/unlock.ts';

/** Cheap stand-in for the KDF: these tests are of the slots. */
const cheap: Stretch = async (passphrase, salt) =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${passphrase}/${salt}`)));
const floor = { m: 19 * 1024, t: 2, p: 1 };

async function vault(): Promise<{ file: VaultFile; key: Uint8Array }> {
  const { file, key } = await createVault('first words', { stretch: cheap });
  const content = await openVault(file, key);
  const accounts = [makeAccount({ secret: randomBytes(20), issuer: 'Example' })];
  return { file: await sealVault(file, key, { ...content, accounts }), key };
}

test('passphrase, passkey and recovery key each open the same vault', async () => {
  const { file, key } = await vault();
  const recovery = newRecoveryKey();
  const prf = randomBytes(32);
  const passkey = await passkeySlot(file.vaultId, key, {
    slotHeader: newSlotHeader(),
    credentialId: 'AQID',
    rpId: '',
    prf,
  });
  let all = await addSlot(file, key, passkey);
  all = await addSlot(all, key, await recoverySlot(all.vaultId, key, recovery));
  expect(all.generation).toBe(file.generation + 2);

  const opened = [
    await unlockWithPassphrase(all, 'first words', { stretch: cheap }),
    await unlockWithPasskey(all, passkey.id, prf),
    await unlockWithRecoveryKey(all, recovery.toLowerCase().replaceAll('-', ' ')),
  ];
  for (const found of opened) expect((await openVault(all, found)).accounts[0]!.issuer).toBe('Example');

  await expect(unlockWithPasskey(all, passkey.id, randomBytes(32))).rejects.toMatchObject({ code: 'passkey-wrong' });
  await expect(unlockWithRecoveryKey(all, newRecoveryKey())).rejects.toMatchObject({ code: 'recovery-wrong' });
});

test('a changed passphrase opens, the old one does not, and accounts stay', async () => {
  const { file, key } = await vault();
  const changed = await changePassphrase(file, key, 'second words', floor);
  expect(await unlockWithPassphrase(changed, 'second words')).toEqual(key);
  await expect(unlockWithPassphrase(changed, 'first words')).rejects.toMatchObject({ code: 'passphrase-wrong' });
  expect((await openVault(changed, key)).accounts).toHaveLength(1);
});

test('the last slot stays', async () => {
  const { file, key } = await vault();
  await expect(removeSlot(file, key, file.slots[0]!.id)).rejects.toMatchObject({ code: 'last-slot' });
});

test('a new recovery key takes the place of the old, a removed slot opens nothing', async () => {
  const { file, key } = await vault();
  const [first, second] = [newRecoveryKey(), newRecoveryKey()];
  let changed = await replaceSlots(file, key, await recoverySlot(file.vaultId, key, first));
  changed = await replaceSlots(changed, key, await recoverySlot(file.vaultId, key, second));
  await expect(unlockWithRecoveryKey(changed, first)).rejects.toMatchObject({ code: 'recovery-wrong' });
  expect(await unlockWithRecoveryKey(changed, second)).toEqual(key);
  changed = await removeSlot(changed, key, changed.slots.find(({ type }) => type === 'recovery')!.id);
  await expect(unlockWithRecoveryKey(changed, second)).rejects.toMatchObject({ code: 'recovery-wrong' });
});

test('a slot of another vault, or one that was moved to another kind, opens nothing', async () => {
  const { file, key } = await vault();
  const other = await vault();
  const moved = { ...file, slots: other.file.slots };
  const found = await unlockWithPassphrase(moved, 'first words', { stretch: cheap }).catch(({ code }) => code);
  expect(found).toBe('passphrase-wrong');
  await expect(openVault(moved, key)).rejects.toMatchObject({ code: 'vault-damaged' });
});

test('a slot cannot be added, removed, altered or moved in the file without the vault key', async () => {
  const { file, key } = await vault();
  const extra = await passphraseSlot(file.vaultId, randomBytes(32), 'intruder', floor, cheap);
  const forgeries: VaultFile[] = [
    { ...file, slots: [...file.slots, extra] },
    { ...file, slots: [] },
    { ...file, slots: [{ ...file.slots[0]!, params: { ...floor, kdf: 'argon2id' } } as never] },
    { ...file, generation: file.generation + 1 },
    { ...file, saved: file.saved + 1 },
    { ...file, vaultId: crypto.randomUUID() },
  ];
  for (const forgery of forgeries) {
    await expect(openVault(forgery, key)).rejects.toMatchObject({ code: 'vault-damaged' });
    await expect(sealVault(forgery, key, emptyContent())).rejects.toMatchObject({
      code: 'vault-damaged',
    });
  }
});

test('old costs are rewrapped upwards once, and only for the passphrase that was typed', async () => {
  const { file, key } = await createVault('old and cheap', { kdf: floor });
  const better = await rewrapUpwards(file, key, 'old and cheap');
  expect(better!.slots[0]).toMatchObject({ type: 'passphrase', params: { kdf: 'argon2id', ...TODAY } });
  expect(await unlockWithPassphrase(better!, 'old and cheap')).toEqual(key);
  expect(await rewrapUpwards(better!, key, 'old and cheap')).toBeUndefined();
});

test.each([
  { m: 1024, t: 3, p: 1 },
  { m: 64 * 1024, t: 1, p: 1 },
  { m: 1025 * 1024, t: 3, p: 1 },
  { m: 64 * 1024, t: 11, p: 1 },
  { m: 64 * 1024, t: 3, p: 17 },
])('a slot that asks for %o is refused before anything is derived', async (params) => {
  const { file } = await createVault('whatever', { stretch: cheap });
  const slot = { ...file.slots[0]!, params: { kdf: 'argon2id', ...params } } as never;
  const hostile = { ...file, slots: [slot] };
  await expect(unlockWithPassphrase(hostile, 'whatever')).rejects.toMatchObject({ code: 'kdf-out-of-range' });
});

test('a passkey slot says which credential to ask for, and what to ask it', async () => {
  const { file, key } = await vault();
  const slotHeader = newSlotHeader();
  const slot: PasskeySlot = await passkeySlot(file.vaultId, key, {
    slotHeader,
    credentialId: 'AQID',
    rpId: 'abc',
    prf: randomBytes(32),
  });
  expect(slot).toMatchObject({ salt: slotHeader.salt, params: { credentialId: 'AQID', rpId: 'abc' } });
});

test('many slots together may not ask for more work than one of them may', async () => {
  const { file } = await vault();
  const [slot] = file.slots;
  const heavy = { ...slot!, params: { kdf: 'argon2id', m: 1024 * 1024, t: 6, p: 1 } } as typeof slot & object;
  let derived = 0;
  const stretch: Stretch = async () => {
    derived++;
    return new Uint8Array(32);
  };
  const bomb = { ...file, slots: [heavy, heavy] };
  await expect(unlockWithPassphrase(bomb, 'first words', { stretch })).rejects.toMatchObject({
    code: 'kdf-out-of-range',
  });
  expect(derived).toBe(0);
});
