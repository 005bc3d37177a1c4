import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readKey, writeKey } from '../../../lib/browser/session.ts';

const key = new Uint8Array(32).fill(5);
const now = 1_800_000_000_000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

beforeEach(() => fakeBrowser.reset());

test('the key is there until its deadline, and not a moment longer', async () => {
  await writeKey(key, now + HOUR, now);
  expect(await readKey(now + HOUR - 1)).toEqual(key);
  expect(await readKey(now + HOUR)).toBeUndefined();
});

test('a key that may not be used any more is forgotten, not only withheld', async () => {
  await writeKey(key, now + HOUR, now);
  expect(await readKey(now + 2 * HOUR)).toBeUndefined();
  expect(await readKey(now + 1)).toBeUndefined();
  expect(JSON.stringify(await fakeBrowser.storage.session.get())).not.toContain('BQUF');
});

test('without a deadline it is there until the browser closes', async () => {
  await writeKey(key, 0, now);
  expect(await readKey(now + 1000 * HOUR)).toEqual(key);
});

test('a clock that is set back locks, counted from the latest time that was seen', async () => {
  await writeKey(key, now + 8 * HOUR, now);
  expect(await readKey(now + 3 * HOUR)).toEqual(key);
  expect(await readKey(now + 3 * HOUR - 30_000)).toEqual(key);
  expect(await readKey(now + 2 * HOUR)).toBeUndefined();
});

test('a small step back, as a time server makes, does not lock', async () => {
  await writeKey(key, now + HOUR, now);
  expect(await readKey(now - 20_000)).toEqual(key);
});
