import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newRecoveryKey, readRecoveryKey } from '../../../lib/crypto/recovery-key.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

function failureOf(typed: string): { code: string; params: Record<string, unknown> } | undefined {
  try {
    readRecoveryKey(typed);
    return undefined;
  } catch (error) {
    return error as { code: string; params: Record<string, unknown> };
  }
}

test('a key is read back from however it is typed', () => {
  for (let i = 0; i < 200; i++) {
    const key = newRecoveryKey();
    expect(key).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){6}[0-9A-HJKMNP-TV-Z]{5}$/);
    const secret = readRecoveryKey(key);
    expect(secret).toHaveLength(28);
    expect(readRecoveryKey(key.toLowerCase())).toBe(secret);
    expect(readRecoveryKey(` ${key.replaceAll('-', ' \n')} `)).toBe(secret);
    expect(readRecoveryKey(key.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(secret);
  }
});

test('every wrong character is named by its group', () => {
  const key = newRecoveryKey().replaceAll('-', '');
  for (let place = 0; place < key.length; place++) {
    for (const wrong of ALPHABET) {
      if (wrong === key[place]) continue;
      const typed = key.slice(0, place) + wrong + key.slice(place + 1);
      expect(failureOf(typed)).toMatchObject({ code: 'recovery-slip', params: { group: Math.floor(place / 5) + 1 } });
    }
  }
});

test('two swapped neighbours, and two swapped groups, are found', () => {
  for (let i = 0; i < 200; i++) {
    const key = newRecoveryKey().replaceAll('-', '');
    for (let place = 0; place < key.length - 1; place++) {
      if (key[place] === key[place + 1]) continue;
      const typed = key.slice(0, place) + key[place + 1] + key[place] + key.slice(place + 2);
      expect(failureOf(typed)).toMatchObject({ code: 'recovery-slip' });
    }
    const groups = key.match(/.{5}/g)!;
    expect(failureOf([groups[1], groups[0], ...groups.slice(2)].join('-'))).toMatchObject({ code: 'recovery-slip' });
  }
});

test('a key that is too short or too long says so, or where it slipped', () => {
  const key = newRecoveryKey();
  expect(failureOf('')).toMatchObject({ code: 'recovery-length' });
  expect(failureOf(key.slice(0, -1))).toMatchObject({ code: 'recovery-length' });
  expect(failureOf(`${key}A`)).toMatchObject({ code: 'recovery-length' });
  fc.assert(
    fc.property(fc.string(), (typed) => {
      expect(failureOf(typed)?.code).toMatch(/^recovery-(slip|length)$/);
    }),
  );
});
