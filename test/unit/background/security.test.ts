import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { lock, lockFor, lockIfOverdue, renewDeadline } from '../../../lib/background/vault/lock.ts';
import { securityHandlers } from '../../../lib/background/vault/security.ts';
import { create, unlock } from '../../../lib/background/vault/unlock.ts';
import { change, read, store } from '../../../lib/background/vault/vault.ts';
import { toBase64 } from '../../../lib/base64.ts';
import { isSingleCopy } from '../../../lib/browser/copies.ts';
import type { Handlers } from '../../../lib/browser/listen.ts';
import { securityPorts } from '../../../lib/browser/security-ports.ts';
import { readKey } from '../../../lib/browser/session.ts';
import { saveSettings } from '../../../lib/browser/settings.ts';
import { newRecoveryKey } from '../../../lib/crypto/recovery-key.ts';
import { makeAccount } from '../../../lib/otp/account.ts';
import type { Input, MessageName } from '../../../lib/protocol/messages.ts';
import { makeBackup } from '../../../lib/vault/backup.ts';
import { emptyContent } from '../../../lib/vault/content.ts';
import { newSlotHeader } from '../../../lib/vault/slots.ts';
import { listCopies } from '../../../lib/vault/store/list-copies.ts';
import { unlockWithPassphrase } from '../../../lib/vault/unlock.ts';

// What a passphrase costs is not what is tested here.
vi.mock('../../../lib/crypto/kdf.ts', () => import('../vault/cheap-kdf.ts'));

function ask<N extends keyof typeof securityHandlers & MessageName>(name: N, input: Input<N>) {
  const handler = (securityHandlers as Partial<Handlers>)[name] as (input: Input<N>) => Promise<unknown>;
  return handler(input);
}

async function add(issuer: string): Promise<void> {
  await change((content) => ({
    content: { ...content, accounts: [...content.accounts, makeAccount({ secret: new Uint8Array(10), issuer })] },
    result: null,
  }));
}

/** As another version of the program would. */
function putIntoMirror(value: unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('watchword');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const change = opening.result.transaction('vault', 'readwrite');
      change.objectStore('vault').put(value, 'current');
      change.oncomplete = () => resolve(opening.result.close());
    };
  });
}

const issuers = async () => (await read()).accounts.map(({ issuer }) => issuer);

beforeEach(async () => {
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  await create('first words');
  await add('One');
});

test('after a changed passphrase no copy on this machine opens by the old one', async () => {
  await add('Two');
  await ask('vault.changePassphrase', { current: 'first words', passphrase: 'second words' });
  await lock();
  await expect(unlock('first words')).rejects.toMatchObject({ code: 'passphrase-wrong' });
  const findings = await listCopies(store);
  expect(findings.length).toBeGreaterThan(4);
  for (const { file } of findings) {
    expect(new Set(file!.slots.map(({ id }) => id))).toEqual(new Set(findings[0]!.file!.slots.map(({ id }) => id)));
  }
  await expect(unlockWithPassphrase(findings.at(-1)!.file!, 'first words')).rejects.toMatchObject({
    code: 'passphrase-wrong',
  });
  await unlock('second words');
  expect(await issuers()).toEqual(['One', 'Two']);
});

test('a passphrase is changed only by who knows it', async () => {
  const wrong = ask('vault.changePassphrase', { current: 'wrong', passphrase: 'second words' });
  await expect(wrong).rejects.toMatchObject({ code: 'passphrase-wrong' });
  await lock();
  await unlock('first words');
});

test('recovery key and passkey unlock, until they are removed', async () => {
  const recoveryKey = newRecoveryKey();
  const slotHeader = newSlotHeader();
  const prf = toBase64(new Uint8Array(32).fill(3));
  await ask('vault.setRecovery', { recoveryKey });
  await ask('vault.addPasskey', { slotHeader, credentialId: 'AQID', rpId: '', prf });
  for (const open of [
    () => ask('vault.unlockRecovery', { recoveryKey }),
    () => ask('vault.unlockPasskey', { slotId: slotHeader.id, prf }),
  ]) {
    await lock();
    expect(await readKey()).toBeUndefined();
    await open();
    expect(await issuers()).toEqual(['One']);
  }
  await ask('vault.removeSlot', { id: slotHeader.id });
  await lock();
  await expect(ask('vault.unlockPasskey', { slotId: slotHeader.id, prf })).rejects.toMatchObject({
    code: 'passkey-wrong',
  });
});

test('who has forgotten the passphrase chooses another with the recovery key or a passkey', async () => {
  const recoveryKey = newRecoveryKey();
  const slotHeader = newSlotHeader();
  const prf = toBase64(new Uint8Array(32).fill(3));
  await ask('vault.setRecovery', { recoveryKey });
  await ask('vault.addPasskey', { slotHeader, credentialId: 'AQID', rpId: '', prf });
  const stranger = ask('vault.changePassphrase', { current: newRecoveryKey(), passphrase: 'second words' });
  await expect(stranger).rejects.toMatchObject({ code: 'passphrase-wrong' });
  await ask('vault.changePassphrase', { current: recoveryKey.toLowerCase(), passphrase: 'second words' });
  await lock();
  await unlock('second words');
  const wrong = ask('vault.resetPassphrase', {
    slotId: slotHeader.id,
    prf: toBase64(new Uint8Array(32)),
    passphrase: 'x y z',
  });
  await expect(wrong).rejects.toMatchObject({ code: 'passkey-wrong' });
  await ask('vault.resetPassphrase', { slotId: slotHeader.id, prf, passphrase: 'third words' });
  await lock();
  await expect(unlock('second words')).rejects.toMatchObject({ code: 'passphrase-wrong' });
  await unlock('third words');
});

test('an earlier state comes back, and the one before that is kept', async () => {
  await add('Two');
  await add('Three');
  const earlier = (await store.history()).find(({ generation }) => generation === 3)!;
  await ask('vault.restore', { key: earlier.key });
  expect(await issuers()).toEqual(['One', 'Two']);
  expect((await store.history())[0]).toMatchObject({ generation: 4, reason: 'restore' });
});

test('a damaged newest copy does not keep the right passphrase out', async () => {
  await add('Two');
  const { file } = await store.load();
  const broken = { ...file!, slots: [{ ...file!.slots[0]!, salt: toBase64(new Uint8Array(32)) }] };
  await fakeBrowser.storage.local.set({ [`vault.${file!.generation % 2}`]: broken });
  await lock();
  await unlock('first words');
  expect(await issuers()).toEqual(['One', 'Two']);
  expect((await store.load({ all: true })).damage).toEqual([]);
  expect(Object.values(await store.listQuarantine())).toEqual([broken]);
});

test('where nothing opens any more, an earlier state or a backup is put in its place and the rest kept aside', async () => {
  await add('Two');
  const saved = await makeBackup(
    { ...emptyContent(), accounts: [makeAccount({ secret: new Uint8Array(10), issuer: 'Backup' })] },
    'backup words',
  );
  const damaged = { format: 'watchword-vault', version: 1, torn: true };
  await fakeBrowser.storage.local.set({ 'vault.0': damaged, 'vault.1': damaged });
  const past = (await listCopies(store)).find(
    ({ place, file }) => place.startsWith('history/') && file?.generation === 2,
  )!;
  await ask('vault.rescue', { place: past.place, passphrase: 'first words' });
  expect(await issuers()).toEqual(['One']);
  expect(Object.values(await store.listQuarantine())).toContainEqual(damaged);
  await add('Three');

  await lock();
  const file = new TextDecoder().decode(saved);
  await expect(ask('vault.rescueBackup', { file, passphrase: 'wrong' })).rejects.toMatchObject({
    code: 'passphrase-wrong',
  });
  await ask('vault.rescueBackup', { file, passphrase: 'backup words' });
  expect(await issuers()).toEqual(['Backup']);
  await lock();
  await unlock('backup words');
  await add('Four');
  expect(await issuers()).toEqual(['Backup', 'Four']);
});

test('a new passphrase is as long as the organisation asks, whichever way it is chosen', async () => {
  vi.spyOn(fakeBrowser.storage.managed, 'get').mockResolvedValue({ minPassphraseLength: 12 } as never);
  const short = { code: 'passphrase-short', params: { min: 12 } };
  await expect(
    ask('vault.changePassphrase', { current: 'first words', passphrase: 'new words' }),
  ).rejects.toMatchObject(short);
  await lock();
  await expect(ask('vault.startOver', { passphrase: 'new words' })).rejects.toMatchObject(short);
  await unlock('first words');
  vi.restoreAllMocks();
});

test('starting over is refused while the vault is open, and keeps the old one whole', async () => {
  await add('Two');
  await expect(ask('vault.startOver', { passphrase: 'new words' })).rejects.toMatchObject({ code: 'vault-exists' });
  const old = (await store.load()).file!;
  await lock();
  await ask('vault.startOver', { passphrase: 'new words' });
  expect(await issuers()).toEqual([]);
  await add('Fresh');
  await lock();
  await expect(unlock('first words')).rejects.toMatchObject({ code: 'passphrase-wrong' });
  await unlock('new words');
  expect(await issuers()).toEqual(['Fresh']);
  // Earlier versions of the vault that was left are not this one's.
  const states = await securityPorts.earlierStates();
  expect(states.map(({ accounts }) => accounts?.length)).toEqual([0]);
  expect((await store.history()).length).toBeGreaterThan(1);
  const aside = (await listCopies(store)).find(
    ({ place, file }) => place.startsWith('aside/') && file?.vaultId === old.vaultId,
  );
  expect(aside?.value).toEqual(old);
  await lock();
  await ask('vault.rescue', { place: aside!.place, passphrase: 'first words' });
  expect(await issuers()).toEqual(['One', 'Two']);
});

test('the system locks the vault only where the person wants that', async () => {
  await saveSettings({ lockWithSystem: false, lockAfterIdleMinutes: 0 });
  await lockFor('locked');
  await lockFor('idle');
  expect(await readKey()).toBeDefined();
  await saveSettings({ lockWithSystem: true });
  await lockFor('locked');
  expect(await readKey()).toBeUndefined();
  await unlock('first words');
  await saveSettings({ lockAfterIdleMinutes: 5 });
  await lockFor('idle');
  expect(await readKey()).toBeUndefined();
});

test('the alarm locks only when the deadline has passed, and a new lock time counts from now', async () => {
  await lockIfOverdue();
  expect(await readKey()).toBeDefined();
  await saveSettings({ lockAfterMinutes: 5 });
  await renewDeadline();
  const inFourMinutes = Date.now() + 4 * 60_000;
  expect(await readKey(inFourMinutes)).toBeDefined();
  expect(await readKey(inFourMinutes + 2 * 60_000)).toBeUndefined();
});

test('a vault that a newer program wrote is neither fallen back behind nor overwritten', async () => {
  const { file } = await store.load();
  await change((content) => ({ content: { ...content }, result: null }));
  const newer = { ...file!, version: 2, generation: 9 };
  await fakeBrowser.storage.local.set({ 'vault.1': newer });
  await lock();
  await unlock('first words');
  expect(Object.values(await store.listQuarantine())).toContainEqual(newer);

  await lock();
  await fakeBrowser.storage.local.set({ 'vault.1': newer });
  await putIntoMirror(newer);
  await expect(unlock('first words')).rejects.toMatchObject({ code: 'vault-newer' });
  expect((await fakeBrowser.storage.local.get('vault.1'))['vault.1']).toEqual(newer);
  await fakeBrowser.storage.local.set({ 'vault.0': newer });
  await expect(unlock('first words')).rejects.toMatchObject({ code: 'vault-newer' });
});

test('the pages are told while only one store has the vault', async () => {
  await add('Two');
  expect(await isSingleCopy()).toBe(false);
  const working = globalThis.indexedDB;
  globalThis.indexedDB = {} as IDBFactory;
  await add('Three');
  expect(await isSingleCopy()).toBe(true);
  globalThis.indexedDB = working;
  await add('Four');
  expect(await isSingleCopy()).toBe(false);
  expect(await issuers()).toEqual(['One', 'Two', 'Three', 'Four']);
});

test('two changes at once are both kept', async () => {
  await Promise.all(['A', 'B', 'C', 'D'].map(add));
  expect((await issuers()).toSorted()).toEqual(['A', 'B', 'C', 'D', 'One']);
});
