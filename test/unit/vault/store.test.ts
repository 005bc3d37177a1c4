import { describe, expect, test } from 'vitest';
import { openNewest, openStored, opensWith } from '../../../lib/vault/newest.ts';
import { sealVault } from '../../../lib/vault/seal.ts';
import { openStore } from '../../../lib/vault/store/store.ts';
import { filled, generations, key } from './filled-store.ts';
import { memoryStores } from './memory-stores.ts';

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
