import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { lock } from '../../../lib/background/vault/lock.ts';
import { securityHandlers } from '../../../lib/background/vault/security.ts';
import { create, unlock, unlockByPasskey, unlockByRecoveryKey } from '../../../lib/background/vault/unlock.ts';
import { change, read, store } from '../../../lib/background/vault/vault.ts';
import { toBase64 } from '../../../lib/base64.ts';
import { newRecoveryKey } from '../../../lib/crypto/recovery-key.ts';
import { makeAccount } from '../../../lib/otp/account.ts';
import type { VaultFile } from '../../../lib/vault/file.ts';
import { newSlotHeader } from '../../../lib/vault/slots.ts';
import { listCopies } from '../../../lib/vault/store/list-copies.ts';
import { unlockWithPassphrase } from '../../../lib/vault/unlock.ts';

// What a passphrase costs is not what is tested here.
vi.mock('../../../lib/crypto/kdf.ts', () => import('../vault/cheap-kdf.ts'));

const prf = new Uint8Array(32).fill(9);

async function add(issuer: string): Promise<void> {
  await change((content) => ({
    content: { ...content, accounts: [...content.accounts, makeAccount({ secret: new Uint8Array(10), issuer })] },
    result: null,
  }));
}

async function addPasskey(): Promise<string> {
  const slotHeader = newSlotHeader();
  await securityHandlers['vault.addPasskey']({ slotHeader, credentialId: 'AQID', rpId: '', prf: toBase64(prf) });
  return slotHeader.id;
}

const copies = async (): Promise<VaultFile[]> => (await listCopies(store)).flatMap(({ file }) => (file ? [file] : []));

/** How many files in storage the first passphrase opens. */
async function openedByPassphrase(): Promise<number> {
  const tried = (await copies()).map((file) =>
    unlockWithPassphrase(file, 'first words').then(
      () => 1,
      () => 0,
    ),
  );
  return (await Promise.all(tried)).reduce<number>((sum, one) => sum + one, 0);
}

const issuers = async () => (await read()).accounts.map(({ issuer }) => issuer);

beforeEach(async () => {
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  await create('first words');
  await add('One');
  await add('Two');
});

test('a new key made with the recovery key is opened by that alone, earlier versions too', async () => {
  const recoveryKey = newRecoveryKey();
  await securityHandlers['vault.setRecovery']({ recoveryKey });
  const before = (await copies()).length;
  expect(await securityHandlers['vault.rekey']({ current: recoveryKey, drop: false })).toEqual({ isCarriedOver: true });
  expect((await copies()).length).toBeGreaterThanOrEqual(before);
  expect(await openedByPassphrase()).toBe(0);
  await lock();
  await expect(unlock('first words')).rejects.toMatchObject({ code: 'passphrase-wrong' });
  await unlockByRecoveryKey(recoveryKey);
  expect(await issuers()).toEqual(['One', 'Two']);
});

test('a new key made with a passkey is opened by that alone; dropped versions are gone', async () => {
  const id = await addPasskey();
  const opened = { slotId: id, prf: toBase64(prf) };
  expect(await securityHandlers['vault.rekeyByPasskey']({ ...opened, drop: true })).toEqual({ isCarriedOver: true });
  expect(await store.history()).toEqual([]);
  expect(await openedByPassphrase()).toBe(0);
  await lock();
  const [slot] = (await store.load()).file!.slots;
  await unlockByPasskey(slot!.id, prf);
  expect(await issuers()).toEqual(['One', 'Two']);
  await add('Three');
  expect(await issuers()).toEqual(['One', 'Two', 'Three']);
});

test('a wrong passkey, passphrase or recovery key makes no new key', async () => {
  const id = await addPasskey();
  const before = (await store.load()).file;
  const wrong = toBase64(new Uint8Array(32));
  await expect(securityHandlers['vault.rekeyByPasskey']({ slotId: id, prf: wrong, drop: true })).rejects.toMatchObject({
    code: 'passkey-wrong',
  });
  for (const current of ['other words', newRecoveryKey()])
    await expect(securityHandlers['vault.rekey']({ current, drop: true })).rejects.toMatchObject({
      code: 'passphrase-wrong',
    });
  expect((await store.load()).file).toEqual(before);
});
