import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { clipboardHandlers } from '../../../lib/background/clipboard.ts';
import {
  followExpiry,
  LOCK_ALARM,
  lock,
  lockCount,
  lockIfOverdue,
  renewDeadline,
  unlocked,
} from '../../../lib/background/vault/lock.ts';
import { readUsage, writeUsage } from '../../../lib/browser/local-notes.ts';
import { memory } from '../../../lib/browser/memory.ts';
import { readDeadline, readKey, writeKey } from '../../../lib/browser/session.ts';
import { saveSettings } from '../../../lib/browser/settings.ts';

const key = new Uint8Array(32).fill(5);
const HOUR = 3_600_000;

beforeEach(async () => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  await writeKey(key, Date.now() + HOUR);
});

test('a clipboard that cannot be cleared does not keep the vault open', async () => {
  await clipboardHandlers['clipboard.watch']({ code: '123456', seconds: 30 });
  vi.spyOn(fakeBrowser.permissions, 'contains').mockRejectedValue(new Error('no clipboard today'));
  await expect(lock()).resolves.toBeUndefined();
  expect(await readKey()).toBeUndefined();
  expect(await fakeBrowser.storage.session.get()).toEqual({});
});

test('an alarm that rings too early rings again at the deadline', async () => {
  const deadline = Date.now() + HOUR;
  await writeKey(key, deadline);
  await lockIfOverdue();
  expect(await readKey()).toEqual(key);
  expect((await fakeBrowser.alarms.get(LOCK_ALARM))?.scheduledTime).toBe(deadline);
});

test('a deadline that is being counted anew does not bring the key back after a lock', async () => {
  const renewed = renewDeadline();
  await lock();
  await renewed;
  expect(await readKey()).toBeUndefined();
});

test('a setting that changes makes no session longer than it says', async () => {
  const unlockedAt = Date.now() - 7 * HOUR;
  await writeKey(key, unlockedAt + 8 * HOUR, unlockedAt);
  await renewDeadline();
  expect(await readDeadline()).toBe(unlockedAt + 8 * HOUR);
  await saveSettings({ lockAfterMinutes: 60 });
  await renewDeadline();
  expect(await readKey()).toBeDefined();
  expect(await readKey(Date.now() + HOUR / 30)).toBeUndefined();
});

test('a setting that is changed again and again makes no session longer than it says', async () => {
  const unlockedAt = Date.now() - 3 * 60_000;
  const last = unlockedAt + 5 * 60_000;
  await writeKey(key, last, unlockedAt);
  for (let round = 0; round < 20; round++) {
    vi.setSystemTime(Date.now() + 30_000);
    await saveSettings({ lockAfterMinutes: round % 2 === 0 ? 4 : 5 });
    await renewDeadline();
  }
  expect(await readKey(last + 1)).toBeUndefined();
});

test.each([
  ['the clock is set back by a day', -24 * HOUR],
  ['the deadline has passed', 2 * HOUR],
])('everything in session memory goes with a key that a page refuses, for %s', async (_, jump) => {
  followExpiry();
  await writeKey(key, Date.now() + HOUR);
  await memory.setAll({ capture: 'otpauth://…', copy: { id: 'a' } });
  expect(await readKey(Date.now() + jump)).toBeUndefined();
  await vi.waitFor(async () => expect(await fakeBrowser.storage.session.get()).toEqual({}));
});

test('an unlock while the rest is deleted stands', async () => {
  followExpiry();
  await writeKey(key, Date.now() + HOUR);
  const since = lockCount();
  const read = readKey(Date.now() + 2 * HOUR);
  await unlocked(key, since);
  expect(await read).toBeUndefined();
  await lockIfOverdue();
  expect(await readKey()).toEqual(key);
});

test('stored use counts that cannot be read count as none', async () => {
  for (const usage of ['no base64!', 'AAAA', 7]) {
    await fakeBrowser.storage.local.set({ usage });
    expect(await readUsage()).toEqual(new Map());
  }
  const used = new Map([['a', { count: 1, last: 5 }]]);
  await writeUsage(used);
  expect(await readUsage()).toEqual(used);
});
