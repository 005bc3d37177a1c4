import { expect, test } from 'vitest';
import { EFF_WORDS } from '../../../lib/vault/eff-words.ts';
import { generatePassphrase } from '../../../lib/vault/generate-passphrase.ts';
import { passphraseStrength, STRONG_ENOUGH } from '../../../lib/vault/passphrase-strength.ts';

test('the word list is the EFF list of 6^5 different words', () => {
  const words = EFF_WORDS.split(' ');
  expect(new Set(words).size).toBe(6 ** 5);
  expect(words.every((word) => /^[a-z]+(-[a-z]+)*$/.test(word))).toBe(true);
});

test('a generated passphrase has five words of the list, is another each time, and is strong', async () => {
  const known = new Set(EFF_WORDS.split(' '));
  const made = await Promise.all(Array.from({ length: 50 }, () => generatePassphrase()));
  expect(new Set(made).size).toBe(50);
  for (const passphrase of made) {
    const words = passphrase.split(' ');
    expect(words).toHaveLength(5);
    expect(words.every((word) => known.has(word))).toBe(true);
  }
  expect((await passphraseStrength(made[0]!)).score).toBe(4);
});

test.each([
  ['password', 'topTen'],
  ['qwertyuiop', undefined],
  ['aaaaaaaaaaaa', 'simpleRepeat'],
  ['watchword1', undefined],
  ['', undefined],
])('%j is weak', async (passphrase, warning) => {
  const strength = await passphraseStrength(passphrase);
  expect(strength.score).toBeLessThan(STRONG_ENOUGH);
  if (warning) expect(strength.warning).toBe(warning);
});

test('a very long passphrase is answered', async () => {
  expect((await passphraseStrength('kq2 '.repeat(250))).score).toBeGreaterThanOrEqual(0);
});
