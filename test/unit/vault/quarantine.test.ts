import { beforeAll, expect, test } from 'vitest';
import { changePassphrase } from '../../../lib/vault/change-slots.ts';
import type { VaultFile } from '../../../lib/vault/file.ts';
import { opensWith } from '../../../lib/vault/newest.ts';
import { outdatedQuarantine } from '../../../lib/vault/store/quarantine.ts';
import { openStore } from '../../../lib/vault/store/store.ts';
import { createVault } from '../../../lib/vault/unlock.ts';
import { memoryStores } from './memory-stores.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 5, 1);
const key = (daysAgo: number, place = 'vault.0') => `aside/${new Date(NOW - daysAgo * DAY).toISOString()}/${place}`;
const torn = (count: number, daysAgo: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [key(daysAgo + i), { vaultId: 'mine', torn: i }]));

test('of what was set aside the ten newest stay however old, and all of the last 90 days', () => {
  expect(outdatedQuarantine(torn(10, 400), 'mine', NOW)).toEqual([]);
  expect(outdatedQuarantine(torn(30, 1), 'mine', NOW)).toEqual([]);
  expect(outdatedQuarantine(torn(12, 400), 'mine', NOW)).toEqual([key(411), key(410)]);
  expect(outdatedQuarantine({ ...torn(10, 1), ...torn(2, 91) }, 'mine', NOW)).toEqual([key(92), key(91)]);
});

test('what names another vault is never dropped: it may be the only copy', () => {
  const other = { [key(900)]: { vaultId: 'other' }, [key(901)]: { vaultId: 7 }, [key(902)]: 'text', [key(903)]: null };
  expect(outdatedQuarantine({ ...other, ...torn(20, 1) }, 'mine', NOW)).toEqual([key(903), key(902)]);
});

let file: VaultFile;
let vaultKey: Uint8Array;
beforeAll(async () => {
  const made = await createVault('words', { stretch: async () => new Uint8Array(32) });
  file = made.file;
  vaultKey = made.key;
});

test('what is outdated is dropped when something new was set aside and the vault opened, never before', async () => {
  const { disk, adapters } = memoryStores();
  const store = openStore(adapters);
  const old = Array.from({ length: 12 }, (_, i) => `aside/2020-01-${10 + i}T00:00:00.000Z/mirror`);
  for (const name of old) disk.local.set(name, { vaultId: file.vaultId, torn: name });
  await store.save(file);
  disk.local.set('vault.0', 'torn');
  expect(Object.keys(await store.listQuarantine())).toHaveLength(12);
  await store.repair(file, opensWith(vaultKey), { seen: await store.load({ all: true }) });
  const left = Object.keys(await store.listQuarantine()).sort();
  expect(left).toHaveLength(10);
  expect(left.slice(0, 9)).toEqual(old.slice(3));
  expect(disk.local.get(left[9]!)).toBe('torn');
});

test('a whole file that was set aside gets the new slots too', async () => {
  const { disk, adapters } = memoryStores();
  const store = openStore(adapters);
  await store.save(file);
  disk.local.set(key(1), file);
  disk.local.set(key(2), { torn: true });
  const changed = await changePassphrase(file, vaultKey, 'other words', { m: 19 * 1024, t: 2, p: 1 });
  await store.rewriteEarlier(async (earlier) => ({ ...earlier, slots: changed.slots }));
  expect(disk.local.get(key(1))).toMatchObject({ slots: changed.slots });
  expect(disk.local.get(key(2))).toEqual({ torn: true });
});
