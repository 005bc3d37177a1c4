import { expect, test } from 'vitest';
import { flipBits, opens, smallVault } from './flip.ts';

test('flipped bits of a vault file are detected: all outside of the ciphertext, every 31st within', async () => {
  const bytes = await smallVault();
  expect(await opens(bytes)).toBe(true);
  const start = new TextDecoder().decode(bytes).indexOf('"data":"') + 8;
  const { tried, unseen } = await flipBits(bytes, (bit) => {
    const inside = bit >> 3 > start + 8 && bit >> 3 < bytes.length - 32;
    return !inside || bit % 31 === 0;
  });
  expect(tried).toBeGreaterThan(6000);
  expect(unseen).toEqual([]);
});

test('every truncation of a vault file is detected', async () => {
  const bytes = await smallVault();
  for (let length = 0; length < bytes.length; length += 7) expect(await opens(bytes.slice(0, length))).toBe(false);
});
