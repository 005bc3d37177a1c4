import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openNewest } from '../../../lib/vault/newest.ts';
import { inUse } from '../vault/given-stores.ts';
import { memoryStores } from '../vault/memory-stores.ts';

vi.mock('../../../lib/crypto/kdf.ts', () => import('../vault/cheap-kdf.ts'));
vi.mock('../../../lib/browser/vault-stores.ts', () => import('../vault/given-stores.ts'));

const { HeldPlace } = await import('../../../lib/background/fill/held-place.ts');
const { lock } = await import('../../../lib/background/vault/lock.ts');
const { securityHandlers } = await import('../../../lib/background/vault/security.ts');
const { create, unlock, unlockByRecoveryKey } = await import('../../../lib/background/vault/unlock.ts');
const { store } = await import('../../../lib/background/vault/vault.ts');
const { readKey, writeKey } = await import('../../../lib/browser/session.ts');
const { newRecoveryKey } = await import('../../../lib/crypto/recovery-key.ts');

const WORDS = 'the words';
const TAB = { id: 1, windowId: 1, url: 'https://example.com/', title: '', isPrivate: false };

beforeEach(async () => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  inUse(memoryStores());
  await create(WORDS);
});

test('a place that was found before a lock takes no code after it', async () => {
  vi.spyOn(fakeBrowser.tabs, 'get').mockResolvedValue(TAB as never);
  const written: string[] = [];
  const look = {
    isAlive: () => true,
    laterReports: async () => undefined,
    close: () => undefined,
    write: async (_place: unknown, code: string) => {
      written.push(code);
      return { problem: '', submitted: false };
    },
  };
  const hold = () => new HeldPlace(TAB, look as never, { rivals: [], target: 'field', frame: {}, index: 0 } as never);
  const take = async () => ({ code: '123456', undo: async () => undefined });
  const [before, meanwhile] = [hold(), hold()];
  await expect(
    meanwhile.write(async () => {
      await lock();
      return take();
    }),
  ).rejects.toMatchObject({ code: 'locked' });
  await expect(before.write(take)).rejects.toMatchObject({ code: 'locked' });
  expect(written).toEqual([]);
  await unlock(WORDS);
  await hold().write(take);
  expect(written).toEqual(['123456']);
});

test('an unlock that began before a new vault key loses to it: the key of before opens nothing any more', async () => {
  const recoveryKey = newRecoveryKey();
  await securityHandlers['vault.setRecovery']({ recoveryKey });
  await lock();
  await unlock(WORDS);
  const key = (await readKey())!;
  // The unlock has read the vault and waits; the new key is saved meanwhile.
  let go: () => void = () => undefined;
  const waiting = new Promise<void>((done) => {
    go = done;
  });
  const repair = vi.spyOn(store, 'repair').mockImplementationOnce(async () => {
    await waiting;
    return { isMirrored: true, behind: [] };
  });
  await lock();
  const late = unlockByRecoveryKey(recoveryKey);
  await vi.waitFor(() => expect(repair).toHaveBeenCalled());
  await writeKey(key, 0);
  await securityHandlers['vault.rekey']({ current: WORDS, drop: false });
  go();
  await expect(late).rejects.toMatchObject({ code: 'locked' });
  const now = (await readKey())!;
  expect(now).not.toEqual(key);
  await expect(openNewest(await store.load({ all: true }), now)).resolves.toBeDefined();
});
