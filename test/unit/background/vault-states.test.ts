import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { lock } from '../../../lib/background/vault/lock.ts';
import { unlock } from '../../../lib/background/vault/unlock.ts';
import { change, store } from '../../../lib/background/vault/vault.ts';
import { toBase64 } from '../../../lib/base64.ts';
import { isSingleCopy } from '../../../lib/browser/copies.ts';
import { securityPorts } from '../../../lib/browser/security-ports.ts';
import { makeAccount } from '../../../lib/otp/account.ts';
import { makeBackup } from '../../../lib/vault/backup.ts';
import { emptyContent } from '../../../lib/vault/content.ts';
import { listCopies } from '../../../lib/vault/store/list-copies.ts';
import { add, ask, issuers } from './open-vault.ts';

// What a passphrase costs is not what is tested here.
vi.mock('../../../lib/crypto/kdf.ts', () => import('../vault/cheap-kdf.ts'));

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
