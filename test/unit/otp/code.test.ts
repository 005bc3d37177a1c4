import { createHmac } from 'node:crypto';
import { hexToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Account, ALGORITHMS, makeAccount } from '../../../lib/otp/account.ts';
import { fromBase32 } from '../../../lib/otp/base32.ts';
import { codeAt } from '../../../lib/otp/code.ts';
import { hotp, RESYNC_WINDOW, resync } from '../../../lib/otp/hotp.ts';
import { motpSecret } from '../../../lib/otp/motp-key.ts';
import { needsPin } from '../../../lib/otp/pin.ts';
import { isYandexSecret } from '../../../lib/otp/yandex.ts';
import {
  MOTP_CODES,
  MOTP_TEXT_CODES,
  ODD_TOTP_CODES,
  RFC4226_CODES,
  RFC4226_SECRET,
  RFC6238_CODES,
  RFC6238_SECRETS,
  STEAM_CODES,
  YANDEX_CODES,
  YANDEX_SECRETS,
} from './vectors.ts';

const ascii = (text: string) => new TextEncoder().encode(text);
const codeOf = (parts: Parameters<typeof makeAccount>[0], seconds: number) =>
  codeAt(makeAccount(parts), seconds * 1000).code;

describe('HOTP', () => {
  test.each(RFC4226_CODES.map((code, counter) => [counter, code] as const))('RFC 4226 counter %i', (counter, code) => {
    const account = makeAccount({ type: 'hotp', secret: ascii(RFC4226_SECRET), counter });
    expect(codeAt(account, 1e12)).toEqual({ code, validFrom: 0, validUntil: Number.POSITIVE_INFINITY });
  });

  test('any counter, algorithm and number of digits as the RFC words it', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 256 }),
        fc.constantFrom(...ALGORITHMS),
        fc.integer({ min: 1, max: 10 }),
        fc.maxSafeNat(),
        (secret, algorithm, digits, counter) => {
          const message = Buffer.alloc(8);
          message.writeBigUInt64BE(BigInt(counter));
          const mac = createHmac(algorithm, secret).update(message).digest();
          const offset = mac.at(-1)! & 15;
          const number = Buffer.concat([mac, Buffer.alloc(4)]).readUInt32BE(offset) & 0x7fffffff;
          const expected = (number % 10 ** digits).toString().padStart(digits, '0');
          expect(hotp({ secret, algorithm, digits }, counter)).toBe(expected);
        },
      ),
    );
  });

  test('one secret array serves two algorithms in turn', () => {
    const secret = ascii(RFC4226_SECRET);
    const first = hotp({ secret, algorithm: 'SHA1', digits: 6 }, 0);
    expect(hotp({ secret, algorithm: 'SHA256', digits: 6 }, 0)).not.toBe(first);
    expect(hotp({ secret, algorithm: 'SHA1', digits: 6 }, 0)).toBe(first);
  });

  describe('resync', () => {
    const key = { secret: ascii(RFC4226_SECRET), algorithm: 'SHA1', digits: 6 } as const;
    test('two codes in a row give the counter that comes next', () => {
      expect(resync(key, 0, RFC4226_CODES[3]!, RFC4226_CODES[4]!)).toBe(5);
      expect(resync(key, 3, RFC4226_CODES[3]!, RFC4226_CODES[4]!)).toBe(5);
      const far = RESYNC_WINDOW;
      expect(resync(key, 0, hotp(key, far), hotp(key, far + 1))).toBe(far + 2);
    });
    test('a counter that ran ahead is brought back', () => {
      expect(resync(key, 4, RFC4226_CODES[3]!, RFC4226_CODES[4]!)).toBe(5);
      expect(resync(key, 1000, RFC4226_CODES[0]!, RFC4226_CODES[1]!)).toBe(2);
    });
    test('codes out of order or too far away are not found', () => {
      expect(resync(key, 0, RFC4226_CODES[4]!, RFC4226_CODES[3]!)).toBeNull();
      expect(resync(key, 0, RFC4226_CODES[3]!, RFC4226_CODES[5]!)).toBeNull();
      expect(resync(key, 1001, RFC4226_CODES[0]!, RFC4226_CODES[1]!)).toBeNull();
      expect(resync(key, 0, hotp(key, 1001), hotp(key, 1002))).toBeNull();
    });
  });
});

describe('TOTP', () => {
  const rows = RFC6238_CODES.flatMap(([seconds, ...codes]) =>
    RFC6238_SECRETS.map(([algorithm, secret], i) => [algorithm, seconds, secret, codes[i]!] as const),
  );
  test.each(rows)('RFC 6238 %s at %i s', (algorithm, seconds, secret, code) => {
    expect(codeOf({ secret: ascii(secret), algorithm, digits: 8 }, seconds)).toBe(code);
  });

  test.each(ODD_TOTP_CODES)('%s, %i digits, %i s', (algorithm, digits, period, code) => {
    expect(codeOf({ secret: fromBase32('QWERTYUIOP'), algorithm, digits, period }, 1741011292)).toBe(code);
  });

  test('a code is valid from its step until the next one', () => {
    const account = makeAccount({ secret: ascii(RFC4226_SECRET), period: 45 });
    const { validFrom, validUntil, code } = codeAt(account, 1_000_000_123);
    expect([validFrom, validUntil]).toEqual([999_990_000, 1_000_035_000]);
    expect(codeAt(account, validFrom).code).toBe(code);
    expect(codeAt(account, validUntil - 1).code).toBe(code);
    expect(codeAt(account, validUntil).validFrom).toBe(validUntil);
  });

  test('any period from 1 s to a day holds the time it was asked for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 86_400 }), fc.nat({ max: 4e12 }), (period, timeMs) => {
        const { validFrom, validUntil } = codeAt(makeAccount({ secret: ascii('x'), period }), timeMs);
        expect(validFrom).toBeLessThanOrEqual(timeMs);
        expect(validUntil).toBeGreaterThan(timeMs);
        expect(validUntil - validFrom).toBe(period * 1000);
      }),
    );
  });
});

test.each(STEAM_CODES)('Steam %s at %i s', (secret, seconds, code) => {
  expect(codeOf({ type: 'steam', secret: fromBase32(secret) }, seconds)).toBe(code);
});

describe('Yandex', () => {
  test.each(YANDEX_CODES)('PIN %s, %s at %i s', (pin, secret, seconds, code) => {
    expect(codeOf({ type: 'yandex', pin, secret: fromBase32(secret) }, seconds)).toBe(code);
    expect(codeOf({ type: 'yandex', pin, secret: fromBase32(secret).slice(0, 16) }, seconds)).toBe(code);
  });
  test.each(YANDEX_SECRETS)('%s is whole: %s', (secret, whole) => {
    expect(isYandexSecret(fromBase32(secret))).toBe(whole);
  });
  test('a changed PIN changes the code at once', () => {
    const secret = fromBase32(YANDEX_CODES[1]![1]);
    expect(codeOf({ type: 'yandex', pin: '1111', secret }, 1581064020)).not.toBe('oactmacq');
    expect(codeOf({ type: 'yandex', pin: '7586', secret }, 1581064020)).toBe('oactmacq');
  });
});

test.each(MOTP_CODES)('mOTP %s with PIN %s at %i s', (secretHex, pin, seconds, code) => {
  expect(codeOf({ type: 'motp', pin, secret: hexToBytes(secretHex) }, seconds)).toBe(code);
});

test.each(MOTP_TEXT_CODES)('mOTP %s to the letter with PIN %s at %i s', (key, pin, seconds, code) => {
  expect(codeOf({ type: 'motp', pin, secret: motpSecret(key)! }, seconds)).toBe(code);
});

test('without the PIN there is no code rather than a wrong one', () => {
  for (const type of ['motp', 'yandex'] as const) {
    const account: Account = makeAccount({ type, secret: ascii('0123456789abcdef') });
    expect(needsPin(account)).toBe(true);
    expect(codeAt(account, 0).code).toBe('');
  }
  expect(needsPin({ type: 'totp', pin: '' })).toBe(false);
});
