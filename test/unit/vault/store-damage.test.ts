import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { openVault } from '../../../lib/vault/envelope.ts';
import type { VaultFile } from '../../../lib/vault/file.ts';
import { findKey, openNewest, openStored, opensWith } from '../../../lib/vault/newest.ts';
import { sealVault } from '../../../lib/vault/seal.ts';
import { createVault, unlockWithPassphrase } from '../../../lib/vault/unlock.ts';
import { stretch } from './cheap-kdf.ts';
import { filled, generations, key } from './filled-store.ts';

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
