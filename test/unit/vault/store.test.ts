import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeAccount } from '../../../lib/otp/account.ts';
import { openVault } from '../../../lib/vault/envelope.ts';
import type { VaultFile } from '../../../lib/vault/file.ts';
import { findKey, openNewest, openStored, opensWith } from '../../../lib/vault/newest.ts';
import { sealVault } from '../../../lib/vault/seal.ts';
import { openStore } from '../../../lib/vault/store/store.ts';
import { createVault, unlockWithPassphrase } from '../../../lib/vault/unlock.ts';
import { stretch } from './cheap-kdf.ts';
import { memoryStores } from './memory-stores.ts';

/** Generations 1 to 8 of one vault; generation n holds n − 1 accounts. */
const generations: VaultFile[] = [];
let key: Uint8Array;

beforeAll(async () => {
  const made = await createVault('words', { stretch: async () => new Uint8Array(32) });
  key = made.key;
  generations.push(made.file);
  for (let i = 1; i < 8; i++) {
    const content = await openVault(generations[i - 1]!, key);
    const accounts = [...content.accounts, makeAccount({ secret: new Uint8Array([i]) })];
    generations.push(await sealVault(generations[i - 1]!, key, { ...content, accounts }));
  }
});

async function filled(count: number, before?: (step: string) => void) {
  const stores = memoryStores(before);
  const store = openStore(stores.adapters);
  for (const file of generations.slice(0, count)) await store.save(file);
  return { ...stores, store };
}

test('two generations lie in the first store, the newest and the history in the second', async () => {
  const { disk, store } = await filled(4);
  expect(disk.local.get('vault.0')).toEqual(generations[3]);
  expect(disk.local.get('vault.1')).toEqual(generations[2]);
  expect(disk.mirror.get('current')).toEqual(generations[3]);
  expect((await store.history()).map(({ generation }) => generation)).toEqual([3, 2, 1]);
  expect(await store.historic((await store.history())[0]!.key)).toEqual(generations[2]);
});

test('a save that does not follow what is stored is refused and changes nothing', async () => {
  const { disk, store } = await filled(3);
  const before = structuredClone(disk);
  for (const file of [generations[2]!, generations[1]!, generations[4]!])
    await expect(store.save(file)).rejects.toMatchObject({ code: 'vault-changed' });
  expect(disk).toEqual(before);
});

test('of two saves of the same generation one wins, the other hears of it', async () => {
  const { store } = await filled(3);
  const results = await Promise.allSettled([store.save(generations[3]!), store.save(generations[3]!)]);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

describe('a crash at each step of a save', () => {
  test('leaves the old state or the new, and the next start mends the rest', async () => {
    for (let crash = 0; ; crash++) {
      let steps = Number.POSITIVE_INFINITY;
      const { disk, store } = await filled(3, () => {
        if (steps-- <= 0) throw new Error('the browser died');
      });
      steps = crash;
      const acknowledged = await store.save(generations[3]!).then(
        () => true,
        () => false,
      );
      const again = memoryStores();
      for (const area of ['local', 'mirror'] as const)
        for (const [name, value] of disk[area]) again.disk[area].set(name, value);
      const after = openStore(again.adapters);
      const { file, content } = await openNewest(await after.load({ all: true }), key);
      expect([3, 4]).toContain(file.generation);
      if (acknowledged) expect(file.generation).toBe(4);
      expect(content.accounts).toHaveLength(file.generation - 1);
      await after.repair(file, opensWith(key));
      expect((await after.load({ all: true })).damage).toEqual([]);
      const next = await sealVault(file, key, content);
      await after.save(next);
      expect((await openStored(after, key)).file).toEqual(next);
      if (acknowledged && steps > 0) break;
      expect(crash).toBeLessThan(50);
    }
  });

  test('a store that fails once and works again keeps the old state', async () => {
    let isArmed = false;
    const { store } = await filled(3, (step) => {
      if (!isArmed || step !== 'local.set') return;
      isArmed = false;
      throw new Error('QUOTA_BYTES quota exceeded');
    });
    isArmed = true;
    await expect(store.save(generations[3]!)).rejects.toThrow();
    expect((await openNewest(await store.load({ all: true }), key)).file.generation).toBe(3);
    await store.save(generations[3]!);
    expect((await openStored(store, key)).file.generation).toBe(4);
  });

  test.each([
    new Error('Resource::kQuotaBytes quota exceeded'),
    new Error('IO error: /Local Extension Settings/000003.log: FILE_ERROR_NO_SPACE (ChromeMethodBFE: 9::Append::8)'),
    new Error('NS_ERROR_FILE_NO_DEVICE_SPACE'),
    new Error('database or disk is full'),
    new DOMException('', 'QuotaExceededError'),
  ])('no room is called no room: %s', async (error) => {
    const { store } = await filled(3, (step) => {
      if (step === 'local.set' && armed) throw error;
    });
    var armed = true;
    await expect(store.save(generations[3]!)).rejects.toMatchObject({ code: 'storage-full' });
  });
});

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

test('whichever part of the newest file is damaged, the passphrase opens by another copy', async () => {
  const { file, key: vaultKey } = await createVault('right words', { stretch });
  const slot = file.slots[0]!;
  const flips: VaultFile[] = [
    { ...file, vaultId: crypto.randomUUID() },
    { ...file, slots: [{ ...slot, salt: generations[0]!.mac }] },
    { ...file, slots: [{ ...slot, created: 1 }] },
  ];
  for (const broken of flips) {
    const candidates = [broken, file].map((each) => ({ replica: 'vault.0' as const, file: each }));
    const loaded = { file: broken, candidates, damage: [] };
    expect(await findKey(loaded, (each) => unlockWithPassphrase(each, 'right words', { stretch }))).toEqual(vaultKey);
    await expect(findKey(loaded, (each) => unlockWithPassphrase(each, 'wrong', { stretch }))).rejects.toMatchObject({
      code: 'passphrase-wrong',
    });
  }
});

const garbage: [string, (file: VaultFile) => unknown][] = [
  ['gone', () => undefined],
  ['null', () => null],
  ['text', () => 'PK\u0003\u0004'],
  ['a number', () => 7],
  ['an empty object', () => ({})],
  ['truncated payload', (file) => ({ ...file, payload: { ...file.payload, data: file.payload.data.slice(0, 400) } })],
  ['other payload', (file) => ({ ...file, payload: generations[0]!.payload })],
  ['other slots', (file) => ({ ...file, slots: [] })],
  ['other mac', (file) => ({ ...file, mac: generations[0]!.mac })],
  ['forged generation', (file) => ({ ...file, generation: 1000 })],
  ['a newer program', (file) => ({ ...file, version: 99 })],
];
const places = [
  ['local', 'vault.0'],
  ['local', 'vault.1'],
  ['mirror', 'current'],
] as const;

describe.each(places)('damage in %s %s', (area, name) => {
  test.each(garbage)('%s: the last generation opens, all heals, the damage is kept aside', async (_what, damage) => {
    for (const count of [3, 4]) {
      const { disk, store } = await filled(count);
      const value = damage(disk[area].get(name) as VaultFile);
      if (value === undefined) disk[area].delete(name);
      else disk[area].set(name, value);

      const { file } = await openStored(store, key);
      expect(file).toEqual(generations[count - 1]);
      const seen = await store.load({ all: true });
      await store.repair((await openNewest(seen, key)).file, opensWith(key), { seen });
      const healed = await store.load({ all: true });
      expect(healed.damage).toEqual([]);
      expect(healed.file).toEqual(file);
      await store.save(await sealVault(file, key, await openVault(file, key)));
      const current = [...disk.local.values(), ...disk.mirror.values()];
      if (value !== undefined) expect(current.some((kept) => isDeepStrictEqual(kept, value))).toBe(true);
    }
  });
});

test('both copies of one store may be gone, or the whole mirror', async () => {
  for (const wipe of ['local', 'mirror'] as const) {
    const { disk, store } = await filled(5);
    disk[wipe].clear();
    expect((await openStored(store, key)).file.generation).toBe(5);
    await store.repair(generations[4]!, opensWith(key));
    expect(disk.mirror.get('current')).toEqual(generations[4]);
    expect(disk.local.get('vault.1')).toEqual(generations[4]);
  }
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

test('a damaged earlier state does not keep the others from getting the new slots', async () => {
  const { disk, store } = await filled(4);
  const [newest, damaged, oldest] = await store.history();
  disk.mirror.set(damaged!.key, { format: 'something else' });
  const seen: number[] = [];
  await store.rewriteEarlier(async (file) => {
    seen.push(file.generation);
    return { ...file, saved: 7 };
  });
  expect(seen.sort()).toEqual([1, 3, 3]);
  expect(await store.historic(newest!.key)).toMatchObject({ saved: 7 });
  expect(await store.historic(oldest!.key)).toMatchObject({ saved: 7 });
  expect(disk.mirror.get(damaged!.key)).toEqual({ format: 'something else' });
});
