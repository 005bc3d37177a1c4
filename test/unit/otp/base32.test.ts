import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromBase32, toBase32 } from '../../../lib/otp/base32.ts';

const ascii = (text: string) => new TextEncoder().encode(text);

/** RFC 4648, section 10. */
const VECTORS = [
  ['', ''],
  ['f', 'MY======'],
  ['fo', 'MZXQ===='],
  ['foo', 'MZXW6==='],
  ['foob', 'MZXW6YQ='],
  ['fooba', 'MZXW6YTB'],
  ['foobar', 'MZXW6YTBOI======'],
] as const;

test.each(VECTORS)('RFC 4648 %s', (text, base32) => {
  expect(toBase32(ascii(text))).toBe(base32.replace(/=/g, ''));
  expect(fromBase32(base32)).toEqual(ascii(text));
});

test('there and back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 1024 }), (bytes) => {
      expect(fromBase32(toBase32(bytes))).toEqual(new Uint8Array(bytes));
    }),
  );
});

describe('as people write it', () => {
  test.each([
    'jbswy3dpehpk3pxp',
    'JBSW Y3DP EHPK 3PXP',
    'jbsw-y3dp-ehpk-3pxp',
    'JBSW\tY3DP\u00a0EHPK\n3PXP=',
    'JBSW–Y3DPEHPK3PXP',
  ])('%j', (text) => expect(toBase32(fromBase32(text))).toBe('JBSWY3DPEHPK3PXP'));
  test('odd bits are dropped', () => {
    expect(fromBase32('A')).toHaveLength(0);
    expect(toBase32(fromBase32('ABC'))).toBe('AA');
    expect(toBase32(fromBase32('QWERTYUIOP'))).toBe('QWERTYUIOM');
  });
  test.each(['JBSWY3DPEHPK3PX0', 'QWERT!YUIOP', 'MY==MY==', 'ÄBCD', 'ſbcd'])('%j is refused', (text) => {
    expect(() => fromBase32(text)).toThrow(expect.objectContaining({ code: 'secret-not-base32' }));
  });
});
