import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makeAccount } from '../../../lib/otp/account.ts';
import { inUse } from '../vault/given-stores.ts';
import { memoryStores } from '../vault/memory-stores.ts';

vi.mock('../../../lib/crypto/kdf.ts', () => import('../vault/cheap-kdf.ts'));
vi.mock('../../../lib/browser/vault-stores.ts', () => import('../vault/given-stores.ts'));

/** What the stores answer to each step; nothing where it works. */
let fault: (step: string) => Error | undefined = () => undefined;
const steps: string[] = [];
const step = (name: string) => {
  steps.push(name);
  const error = fault(name);
  if (error) throw error;
};
let stores = inUse(memoryStores(step));

const { lock } = await import('../../../lib/background/vault/lock.ts');
const { create, unlock } = await import('../../../lib/background/vault/unlock.ts');
const { change, read, store } = await import('../../../lib/background/vault/vault.ts');

const WORDS = 'the words';
const issuers = async () => (await read()).accounts.map(({ issuer }) => issuer).join();
const add = (issuer: string) =>
  change((content) => ({
    content: { ...content, accounts: [...content.accounts, makeAccount({ secret: new Uint8Array(10), issuer })] },
    result: null,
  }));

beforeEach(async () => {
  fakeBrowser.reset();
  fault = () => undefined;
  stores = inUse(memoryStores(step));
  await create(WORDS);
  await add('A');
  await add('B');
  await lock();
  steps.length = 0;
});

// A later version's database, a private window, a full disk, a transaction that was given up, a broken disk.
const ERRORS = ['VersionError', 'InvalidStateError', 'QuotaExceededError', 'AbortError', 'UnknownError'];

describe.each(ERRORS)('a store that answers %s', (name) => {
  test.each(['local', 'mirror'])(
    'is left as it is (%s), and the vault opens and is saved in the other',
    async (area) => {
      const before = [...(await store.history())].map(({ key }) => key);
      const held = structuredClone(stores.disk[area as 'local' | 'mirror']);
      fault = (at) => (at.startsWith(area) ? new DOMException('not today', name) : undefined);
      await unlock(WORDS);
      await add('C');
      expect(await issuers()).toBe('A,B,C');
      expect(stores.disk[area as 'local' | 'mirror']).toEqual(held);
      expect(steps.filter((at) => at.endsWith('clear'))).toEqual([]);
      fault = () => undefined;
      await lock();
      await unlock(WORDS);
      expect(await issuers()).toBe('A,B,C');
      expect((await store.load({ all: true })).damage).toEqual([]);
      expect((await store.history()).map(({ key }) => key)).toEqual(expect.arrayContaining(before));
      expect(steps.filter((at) => at.endsWith('clear'))).toEqual([]);
      // What did not answer was no damage: nothing was set aside for it.
      expect(await store.listQuarantine()).toEqual({});
    },
  );

  test('makes no vault of a browser that has none look damaged', async () => {
    stores = inUse(memoryStores(step));
    fault = (at) => (at.startsWith('mirror') ? new DOMException('not today', name) : undefined);
    const made = create('other words');
    // The database of a later version holds its vault.
    if (name === 'VersionError') await expect(made).rejects.toMatchObject({ code: 'vault-newer' });
    else await expect(made).resolves.toBeUndefined();
  });
});

test.each([
  ['mirror', ['current']],
  ['local', ['vault.0', 'vault.1']],
] as const)('an unlock succeeds though nothing of what it tidies can be written (%s torn)', async (area, places) => {
  for (const place of places) stores.disk[area].set(place, 'torn');
  for (const failing of [/set|remove|write/, /set|remove|write|keys/]) {
    await lock();
    fault = (at) => (failing.test(at) ? new Error('I/O error') : undefined);
    await unlock(WORDS);
    expect(await issuers()).toBe('A,B');
    for (const place of places) expect(stores.disk[area].get(place)).toBe('torn');
  }
  fault = () => undefined;
  await lock();
  await unlock(WORDS);
  expect((await store.load({ all: true })).damage).toEqual([]);
  expect(new Set(Object.values(await store.listQuarantine()))).toEqual(new Set(['torn']));
});
