import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeAccount } from '../../../lib/otp/account.ts';
import { openVault } from '../../../lib/vault/envelope.ts';
import type { VaultFile } from '../../../lib/vault/file.ts';
import { openNewest } from '../../../lib/vault/newest.ts';
import { sealVault } from '../../../lib/vault/seal.ts';
import { withLimits } from '../../../lib/vault/store/limits.ts';
import { openStore } from '../../../lib/vault/store/store.ts';
import { createVault } from '../../../lib/vault/unlock.ts';
import { outcome } from '../faults/faulty-stores.ts';
import { memoryStores } from './memory-stores.ts';

const SECOND = 1_000;
const NEVER = Number.POSITIVE_INFINITY;

let [first, second, third]: VaultFile[] = [];
let key: Uint8Array;

beforeAll(async () => {
  const made = await createVault('words', { stretch: async () => new Uint8Array(32) });
  key = made.key;
  first = made.file;
  const content = await openVault(first, key);
  const account = (byte: number) => makeAccount({ secret: new Uint8Array(10).fill(byte) });
  second = await sealVault(first, key, { ...content, accounts: [account(1)] });
  third = await sealVault(second, key, { ...content, accounts: [account(1), account(2)] });
});
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }));
afterEach(() => void vi.useRealTimers());

const wait = (ms: number) =>
  new Promise<void>((resolve) => {
    if (ms !== NEVER) setTimeout(resolve, ms);
  });

/** Stores with a vault of one account, whose chosen step then takes so long, whether it lands or fails at its end. */
async function slow(step: string, ms: number, failsAtEnd = false) {
  let isArmed = false;
  const stores = memoryStores(async (name) => {
    if (!isArmed || name !== step) return;
    isArmed = false;
    await wait(ms);
    if (failsAtEnd) throw new Error('I/O error');
  });
  const store = openStore({ ...stores.adapters, ...withLimits(stores.adapters) });
  await store.save(first!);
  await store.save(second!);
  isArmed = true;
  return { ...stores, store };
}

/** The generation that a start of the browser finds afterwards. */
async function found({ disk }: Pick<Awaited<ReturnType<typeof slow>>, 'disk'>): Promise<number> {
  const after = memoryStores();
  for (const area of ['local', 'mirror'] as const)
    for (const [name, value] of disk[area]) after.disk[area].set(name, value);
  return (await openNewest(await openStore(after.adapters).load({ all: true }), key)).file.generation;
}

describe('a write that ends after its time', () => {
  test.each([
    ['local.set', 25 * SECOND],
    ['local.set', 75 * SECOND],
    ['mirror.write', 25 * SECOND],
    ['mirror.write', 300 * SECOND],
  ])('and lands is not called failed: %s, after %i ms', async (step, ms) => {
    const stores = await slow(step, ms);
    expect(await outcome(stores.store.save(third!))).toMatchObject({
      ok: true,
      value: { isMirrored: step === 'local.set' },
    });
    expect(await found(stores)).toBe(3);
  });

  test('and fails in the end is not called done', async () => {
    const stores = await slow('local.set', 25 * SECOND, true);
    expect(await outcome(stores.store.save(third!))).toMatchObject({ ok: false, error: { code: 'storage-failed' } });
    expect(await found(stores)).toBe(2);
  });

  test('and never ends is not called done, and the wait for it has an end', async () => {
    const stores = await slow('local.set', NEVER);
    expect(await outcome(stores.store.save(third!))).toMatchObject({ ok: false, error: { code: 'storage-failed' } });
  });

  test('of the one store that is left is not called failed where it landed', async () => {
    const stores = await slow('mirror.write', 25 * SECOND);
    vi.spyOn(stores.adapters.local, 'get').mockRejectedValue(new Error('I/O error'));
    expect(await outcome(stores.store.save(third!))).toMatchObject({ ok: true, value: { isMirrored: false } });
    expect(await found(stores)).toBe(3);
  });

  test('when a vault is replaced, too', async () => {
    const stores = await slow('', 0);
    const { local } = stores.adapters;
    const set = local.set.bind(local);
    vi.spyOn(local, 'set').mockImplementation(async (items) => {
      if (items['vault.0']) await wait(25 * SECOND);
      await set(items);
    });
    const { file } = await createVault('others', { stretch: async () => new Uint8Array(32) });
    const replaced = await outcome(stores.store.replace({ ...file, generation: 9 }));
    expect(replaced).toMatchObject({ ok: true, value: { isMirrored: true } });
    expect(stores.disk.local.get('vault.0')).toMatchObject({ vaultId: file.vaultId });
  });
});

test('a write that its store refused at once, though it landed, is not called failed', async () => {
  const stores = memoryStores();
  const store = openStore({ ...stores.adapters, ...withLimits(stores.adapters) });
  await store.save(first!);
  const set = stores.adapters.local.set.bind(stores.adapters.local);
  vi.spyOn(stores.adapters.local, 'set').mockImplementation(async (items) => {
    await set(items);
    throw new Error('I/O error');
  });
  expect(await outcome(store.save(second!))).toMatchObject({ ok: true });
  expect(await found(stores)).toBe(2);
});

test('a large vault has longer to be written', async () => {
  const { local, mirror } = memoryStores().adapters;
  const limited = withLimits({ local: { ...local, set: () => wait(35 * SECOND) }, mirror });
  const of = (length: number) => ({ 'vault.0': { payload: { data: 'A'.repeat(length) } } });
  expect((await outcome(limited.local.set(of(10_000_000)))).ok).toBe(true);
  expect((await outcome(limited.local.set(of(10_000)))).ok).toBe(false);
});

test('a mirror that cannot be read is not written over by another vault', async () => {
  const stores = memoryStores();
  const store = openStore({ ...stores.adapters, ...withLimits(stores.adapters) });
  await store.save(first!);
  const read = vi.spyOn(stores.adapters.mirror, 'get').mockRejectedValue(new Error('I/O error'));
  const { file } = await createVault('others', { stretch: async () => new Uint8Array(32) });
  expect(await outcome(store.replace({ ...file, generation: 9 }))).toMatchObject({
    ok: true,
    value: { isMirrored: false },
  });
  read.mockRestore();
  expect(stores.disk.mirror.get('current')).toEqual(first);
});
