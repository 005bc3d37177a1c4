import { expect, test } from 'vitest';
import { openNote, sealNote } from '../../../lib/vault/local-note.ts';
import { fromOffersData, toOffersData } from '../../../lib/vault/offers.ts';
import { fromUsageData, toUsageData } from '../../../lib/vault/usage.ts';

const KEY = new Uint8Array(32).fill(1);
const VALUE = [{ id: 'an-account', count: 3, last: 1_750_000_000_000 }];

test('a note comes back under its key and name, and is nothing under another or when it was changed', async () => {
  const sealed = await sealNote(KEY, 'usage', VALUE);
  expect(await openNote(KEY, 'usage', sealed)).toEqual(VALUE);
  expect(await openNote(KEY, 'offers', sealed)).toBeUndefined();
  expect(await openNote(new Uint8Array(32), 'usage', sealed)).toBeUndefined();
  for (const at of [0, 40, sealed.length - 1]) {
    const changed = sealed.slice();
    changed[at]! ^= 1;
    expect(await openNote(KEY, 'usage', changed)).toBeUndefined();
  }
  expect(await openNote(KEY, 'usage', new Uint8Array(3))).toBeUndefined();
});

test('its length does not tell how many entries there are', async () => {
  const many = Array.from({ length: 40 }, (_, i) => ({ id: `account-${i}`, count: i, last: i }));
  expect((await sealNote(KEY, 'usage', many)).length).toBe((await sealNote(KEY, 'usage', VALUE)).length);
});

test('usage and offers come back from their data', () => {
  const usage = new Map([['an-account', { count: 3, last: 1_750_000_000_000 }]]);
  expect(fromUsageData(toUsageData(usage))).toEqual(usage);
  const offers = new Map([
    ['github.com', 1_750_000_000_000],
    ['gitlab.com', 0],
  ]);
  expect(fromOffersData(toOffersData(offers))).toEqual(offers);
  expect(() => fromOffersData([{ site: 'github.com', at: -1 }])).toThrow();
});

test('of very many offers the first are forgotten', () => {
  const offers = new Map(Array.from({ length: 2100 }, (_, i) => [`site-${i}.example`, i]));
  const kept = fromOffersData(toOffersData(offers));
  expect(kept.size).toBe(2000);
  expect(kept.has('site-2099.example')).toBe(true);
});
