import { expect, test } from 'vitest';
import { EFF_WORDS } from '../../../lib/vault/eff-words.ts';
import { generatePassphrase } from '../../../lib/vault/generate-passphrase.ts';
import { passphraseStrength, STRONG_ENOUGH } from '../../../lib/vault/passphrase-strength.ts';
import { variants, words, zxcvbn } from '../../zxcvbn/zxcvbn.mjs';

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
  expect(passphraseStrength(made[0]!).score).toBe(4);
});

test.each([
  ...[
    'password',
    'qwertyuiop',
    'aaaaaaaaaaaa',
    'watchword1',
    '',
    'P@ssw0rd!',
    'iloveyou2',
    '12345678901',
    'zaq12wsx',
    'Summer2024!',
  ],
  ...['liverpool1998', 'abcabcabcabc', '19870412', 'correcthorse', 'Internationalism!', 'qwe123qwe123', 'йцукенгшщз'],
])('%j is weak', (passphrase) => {
  expect(passphraseStrength(passphrase).score).toBeLessThan(STRONG_ENOUGH);
});

test.each([
  'correct horse battery staple',
  'CorrectHorseBatteryStaple',
  'kQ7$vr2!Lx9z',
  'tea-lantern-gravel-sixty',
  'w7fj2kq9xv4m',
  'дождь корабль лампа окно',
])('%j is strong enough', (passphrase) => {
  expect(passphraseStrength(passphrase).score).toBeGreaterThanOrEqual(STRONG_ENOUGH);
});

test('no listed word or passphrase, as people vary it, is called strong where zxcvbn with all its lists calls it weak', () => {
  // Every twelfth word of 170 000: enough to notice a change of the rules; the script that makes the data takes all.
  const missed = words.all
    .filter((_, i) => i % 12 === 0)
    .flatMap(variants)
    .filter((text) => passphraseStrength(text).score >= STRONG_ENOUGH && zxcvbn.check(text).score < STRONG_ENOUGH);
  expect(missed).toEqual([]);
});

test('generated passphrases of four and five words are strong, with any separator', () => {
  const pick = () => words.diceware[crypto.getRandomValues(new Uint32Array(1))[0]! % words.diceware.length]!;
  const weak = Array.from({ length: 2000 }, (_, i) =>
    Array.from({ length: 4 + (i % 2) }, pick).join([' ', '-', '.', '_'][i % 4]),
  ).filter((text) => passphraseStrength(text).score < STRONG_ENOUGH);
  expect(weak).toEqual([]);
});

test('a very long passphrase is answered', () => {
  expect(passphraseStrength('kq2 '.repeat(250)).score).toBeGreaterThanOrEqual(0);
});
