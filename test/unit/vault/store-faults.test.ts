import { expect, test } from 'vitest';
import { makeAccount } from '../../../lib/otp/account.ts';
import { openVault } from '../../../lib/vault/envelope.ts';
import { openNewest, openStored, opensWith } from '../../../lib/vault/newest.ts';
import { sealVault } from '../../../lib/vault/seal.ts';
import { filled, generations, key } from './filled-store.ts';

test('a save stands without the mirror, and says so', async () => {
  let broken = false;
  const { store } = await filled(3, (step) => {
    if (broken && step.startsWith('mirror')) throw new Error('corrupt');
  });
  broken = true;
  expect(await store.save(generations[3]!)).toEqual({ isMirrored: false });
  expect((await openStored(store, key)).file.generation).toBe(4);
  const { damage } = await store.load({ all: true });
  expect(damage.map(({ replica, error }) => [replica, error.code])).toEqual([['mirror', 'store-unreadable']]);
  broken = false;
  expect(await store.repair(generations[3]!, opensWith(key))).toEqual({
    isMirrored: true,
    behind: [{ replica: 'mirror', generation: 3 }],
  });
});

test('a full first store keeps nobody out: what is damaged stays where it is, and the mirror has the vault', async () => {
  let isFull = false;
  const { disk, store } = await filled(4, (step) => {
    if (isFull && step === 'local.set') throw new Error('Resource::kQuotaBytes quota exceeded');
  });
  disk.local.set('vault.0', 'torn');
  isFull = true;
  const { file } = await openStored(store, key);
  expect(await store.repair(file, opensWith(key))).toMatchObject({ isMirrored: false });
  expect(disk.local.get('vault.0')).toBe('torn');
  await expect(store.save(await sealVault(file, key, await openVault(file, key)))).rejects.toMatchObject({
    code: 'storage-full',
  });
  expect((await openStored(store, key)).file).toEqual(file);
});

test('a first store that cannot be read is left alone, and filled anew only when the user asks for it', async () => {
  let isBroken = false;
  const { disk, store } = await filled(4, (step) => {
    if (step === 'local.clear') isBroken = false;
    if (isBroken && step.startsWith('local')) throw new Error('Corruption: CURRENT points to a non-existent file');
  });
  disk.local.set('settings', { theme: 'dark' });
  isBroken = true;
  const { file } = await openStored(store, key);
  expect(file).toEqual(generations[3]);
  expect(await store.repair(file, opensWith(key))).toMatchObject({ isMirrored: false });
  expect(disk.local.get('settings')).toEqual({ theme: 'dark' });
  expect(await store.renew(opensWith(key))).toEqual({ isMirrored: true });
  expect((await store.load()).damage).toEqual([]);
  await store.save(await sealVault(file, key, await openVault(file, key)));
  expect((await openStored(store, key)).file.generation).toBe(5);
});

test('a store is not emptied while the other one does not hold a vault that opens, or while both can be read', async () => {
  let isBroken = false;
  const { disk, store } = await filled(4, (step) => {
    if (isBroken && step === 'mirror.get') throw new Error('corrupt');
  });
  const before = structuredClone(disk);
  await expect(store.renew(opensWith(key))).rejects.toMatchObject({ code: 'store-needed' });
  isBroken = true;
  await expect(store.renew(async () => false)).rejects.toMatchObject({ code: 'store-needed' });
  expect(disk).toEqual(before);
});

test('a read error of a moment is waited out; one that stays costs neither store what it holds', async () => {
  let faults = 2;
  let isMirrorBroken = false;
  const { disk, store } = await filled(3, (step) => {
    if (isMirrorBroken && step === 'mirror.write') throw new Error('busy');
    if (step === 'local.get' && faults-- > 0) throw new Error('IO error');
  });
  // Four acknowledged saves that the mirror does not know of.
  isMirrorBroken = true;
  for (const file of generations.slice(3, 7)) expect(await store.save(file)).toEqual({ isMirrored: false });
  isMirrorBroken = false;
  disk.local.set('aside/2020-01-01T00:00:00.000Z/mirror', { vaultId: 'another', only: 'copy' });
  const before = structuredClone(disk.local);
  faults = 2;
  expect((await openStored(store, key)).file).toEqual(generations[6]);
  faults = 20;
  const { file } = await openNewest(await store.load({ all: true }), key);
  expect(file).toEqual(generations[2]);
  expect(await store.repair(file, opensWith(key))).toMatchObject({ isMirrored: false });
  expect(disk.local).toEqual(before);
  faults = 0;
  expect((await openNewest(await store.load({ all: true }), key)).file).toEqual(generations[6]);
  await store.repair(generations[6]!, opensWith(key));
  expect(disk.mirror.get('current')).toEqual(generations[6]);
  expect((await store.history()).map(({ generation }) => generation)).toEqual([6, 5, 4, 3, 2, 1]);
});

test('states in which the two stores have gone apart are both kept', async () => {
  let isLocalBroken = false;
  let isMirrorBroken = false;
  const { disk, store } = await filled(3, (step) => {
    if (isLocalBroken && step.startsWith('local')) throw new Error('IO error');
    if (isMirrorBroken && step.startsWith('mirror')) throw new Error('IO error');
  });
  isMirrorBroken = true;
  await store.save(generations[3]!);
  await store.save(generations[4]!);
  [isMirrorBroken, isLocalBroken] = [false, true];
  const content = await openVault(generations[2]!, key);
  const accounts = [...content.accounts, makeAccount({ issuer: 'Only here', secret: new Uint8Array([77]) })];
  const other = await sealVault(generations[2]!, key, { ...content, accounts }, { saved: 5 });
  expect(await store.save(other)).toEqual({ isMirrored: false });
  isLocalBroken = false;
  const { file } = await openNewest(await store.load({ all: true }), key);
  expect(file).toEqual(generations[4]);
  expect(await store.repair(file, opensWith(key))).toMatchObject({ isMirrored: true });
  expect(disk.mirror.get('current')).toEqual(generations[4]);
  const apart = (await store.history()).find(({ reason }) => reason === 'conflict')!;
  expect(await store.historic(apart.key)).toEqual(other);
});

test('a first store that is beyond repair leaves a vault that opens and saves in the mirror alone', async () => {
  let isBroken = false;
  const { store } = await filled(4, (step) => {
    if (isBroken && step.startsWith('local')) throw new Error('IO error: MANIFEST-000001');
  });
  isBroken = true;
  expect(await store.repair(generations[3]!, opensWith(key))).toMatchObject({ isMirrored: false });
  expect(await store.save(generations[4]!)).toEqual({ isMirrored: false });
  expect((await openStored(store, key)).file).toEqual(generations[4]);
  expect((await store.load()).damage.map(({ replica }) => replica)).toEqual(['vault.0', 'vault.1']);
});

test('a rescue over a first store that is beyond reading keeps what only the mirror had', async () => {
  let isBroken = false;
  const { store } = await filled(3, (step) => {
    if (isBroken && step.startsWith('local')) throw new Error('corrupt');
  });
  isBroken = true;
  expect(await store.replace(generations[6]!)).toEqual({ isMirrored: false });
  isBroken = false;
  expect((await openStored(store, key)).file).toEqual(generations[2]);
  expect((await openNewest(await store.load({ all: true }), key)).file).toEqual(generations[6]);
  const [newest] = await store.history();
  expect(newest).toMatchObject({ generation: 3, reason: 'restore' });
  expect(await store.historic(newest!.key)).toEqual(generations[2]);
});
