import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { lock, lockFor, lockIfOverdue, renewDeadline } from '../../../lib/background/vault/lock.ts';
import { unlock } from '../../../lib/background/vault/unlock.ts';
import { store } from '../../../lib/background/vault/vault.ts';
import { toBase64 } from '../../../lib/base64.ts';
import { readKey } from '../../../lib/browser/session.ts';
import { loadSettings, saveSettings } from '../../../lib/browser/settings.ts';
import { newRecoveryKey } from '../../../lib/crypto/recovery-key.ts';
import { newSlotHeader } from '../../../lib/vault/slots.ts';
import { listCopies } from '../../../lib/vault/store/list-copies.ts';
import { unlockWithPassphrase } from '../../../lib/vault/unlock.ts';
import { add, ask, issuers } from './open-vault.ts';

// What a passphrase costs is not what is tested here.
vi.mock('../../../lib/crypto/kdf.ts', () => import('../vault/cheap-kdf.ts'));

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

test('the popup asks for a passkey at once where that opened the vault last', async () => {
  const slotHeader = newSlotHeader();
  const prf = toBase64(new Uint8Array(32).fill(3));
  await ask('vault.addPasskey', { slotHeader, credentialId: 'AQID', rpId: '', prf });
  const byPasskey = () => ask('vault.unlockPasskey', { slotId: slotHeader.id, prf });
  const byPassphrase = () => unlock('first words');
  const get = fakeBrowser.storage.local.get as (keys: unknown) => Promise<Record<string, unknown>>;
  for (const ways of [
    [byPasskey, byPassphrase],
    [byPassphrase, byPasskey],
    [byPasskey, byPasskey, byPassphrase],
  ]) {
    // Slow to answer at first: what was noted of one unlock must not come after what was noted of the next.
    let slow = 3;
    vi.spyOn(fakeBrowser.storage.local, 'get').mockImplementation(async (keys: unknown) => {
      if (slow-- > 0) await new Promise((done) => setTimeout(done, 20));
      return get(keys);
    });
    for (const open of ways) {
      await lock();
      await open();
    }
    vi.mocked(fakeBrowser.storage.local.get).mockRestore();
    await vi.waitFor(async () => expect((await loadSettings()).asksPasskey).toBe(ways.at(-1) === byPasskey));
  }
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
