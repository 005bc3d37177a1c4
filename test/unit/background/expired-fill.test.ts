import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fillByShortcut, fillHandlers } from '../../../lib/background/fill/acts.ts';
import { followExpiry, lock, lockIfOverdue } from '../../../lib/background/vault/lock.ts';
import { memory } from '../../../lib/browser/memory.ts';
import { readKey, writeKey } from '../../../lib/browser/session.ts';
import { Failure } from '../../../lib/failure.ts';

// A session that has expired is cleared a moment after the fill that noticed it was told `locked`.
const front = vi.hoisted(() => () => ({
  id: 1,
  windowId: 1,
  url: 'https://example.com/',
  title: '',
  isPrivate: false,
}));
vi.mock('../../../lib/browser/front-tab.ts', () => ({ activeTab: async () => front() }));
vi.mock('../../../lib/browser/tabs.ts', () => ({ tabById: async () => front() }));
vi.mock('../../../lib/background/vault/vault.ts', () => ({
  read: async () => {
    if (!(await readKey())) throw new Failure('locked');
    return { accounts: [] };
  },
}));

const KEY = new Uint8Array(32).fill(7);
const inMemory = async () => Object.keys(await fakeBrowser.storage.session.get(null));
const isNoted = async () => (await inMemory()).some((name) => name.includes('fill-pending'));

beforeEach(async () => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  Object.assign(fakeBrowser, {
    action: { openPopup: async () => undefined, setBadgeText: async () => undefined },
  });
  followExpiry();
  await writeKey(KEY, Date.now() - 1);
  await memory.set('capture', 'otpauth://…');
});

/** Holds the clearing of a session back until the fill has left its note, or until the note has been there before. */
function clearAfterNote(): void {
  const real = fakeBrowser.storage.session.get.bind(fakeBrowser.storage.session) as (keys: unknown) => Promise<never>;
  vi.spyOn(fakeBrowser.storage.session, 'get').mockImplementation((async (keys: unknown) => {
    // The first step of the clearing: is there a code in the clipboard?
    if (keys === 'clipboard')
      await vi.waitFor(async () => expect(Object.keys(await real(null)).join()).toMatch(/pending/));
    return real(keys);
  }) as never);
}

test.each([
  ['at once', async () => undefined],
  ['after the fill has left its note', async () => clearAfterNote()],
])('a fill is resumed after the unlock where the expired session is cleared %s', async (_, arrange) => {
  await arrange();
  await fillByShortcut(1);
  await vi.waitFor(async () => expect(await inMemory()).not.toContain('capture'));
  expect(await fillHandlers['fill.pending']()).toMatchObject({ why: 'locked', tabId: 1 });
  expect(await inMemory()).toEqual([]);
});

test('a fill is resumed where the alarm of the deadline rings before, while or after it is asked for', async () => {
  for (const order of ['before', 'while', 'after'] as const) {
    await writeKey(KEY, Date.now() - 1);
    if (order === 'before') await lockIfOverdue();
    const asked = fillByShortcut(1);
    if (order !== 'after') await Promise.all([lockIfOverdue(), asked]);
    else await asked.then(lockIfOverdue);
    expect(await isNoted(), order).toBe(true);
    expect(await fillHandlers['fill.pending'](), order).toMatchObject({ why: 'locked' });
    await vi.waitFor(async () => expect(await inMemory()).toEqual([]));
  }
});

test('a lock by the user takes along what was asked for while locked', async () => {
  await fillByShortcut(1);
  await lock();
  expect(await fillHandlers['fill.pending']()).toBeNull();
  expect(await inMemory()).toEqual([]);
});
