import { expect, test } from 'vitest';
import { openUsage, sealUsage } from '../../../lib/vault/usage.ts';

const KEY = new Uint8Array(32).fill(1);
const USAGE = new Map([['an-account', { count: 3, last: 1_750_000_000_000 }]]);

test('usage comes back under its key, and is nothing under another or when it was changed', async () => {
  const sealed = await sealUsage(KEY, USAGE);
  expect(await openUsage(KEY, sealed)).toEqual(USAGE);
  expect(await openUsage(new Uint8Array(32), sealed)).toEqual(new Map());
  for (const at of [0, 40, sealed.length - 1]) {
    const changed = sealed.slice();
    changed[at]! ^= 1;
    expect(await openUsage(KEY, changed)).toEqual(new Map());
  }
  expect(await openUsage(KEY, new Uint8Array(3))).toEqual(new Map());
});

test('its length does not tell how many accounts there are', async () => {
  const many = new Map(Array.from({ length: 40 }, (_, i) => [`account-${i}`, { count: i, last: i }]));
  expect((await sealUsage(KEY, many)).length).toBe((await sealUsage(KEY, USAGE)).length);
});
