import { describe, expect, it } from 'vitest';
import { toBase32 } from '../../site/base32.ts';
import { makeSecret, provisioningUri } from '../../site/enrol.ts';
import { type HashName, hotp, verifyTotp } from '../../site/totp.ts';

const ascii = (text: string) => new TextEncoder().encode(text);
const SHA1_KEY = ascii('12345678901234567890');

describe('the site’s own codes', () => {
  it('match RFC 4226, appendix D', () => {
    const codes = ['755224', '287082', '359152', '969429', '338314', '254676', '287922', '162583', '399871', '520489'];
    expect(codes.map((_, counter) => hotp(SHA1_KEY, counter))).toEqual(codes);
  });

  it.each<[HashName, string, number, string]>([
    ['sha1', '12345678901234567890', 59, '94287082'],
    ['sha256', '12345678901234567890123456789012', 59, '46119246'],
    ['sha512', '1234567890123456789012345678901234567890123456789012345678901234', 59, '90693936'],
    ['sha1', '12345678901234567890', 1111111109, '07081804'],
    ['sha1', '12345678901234567890', 20000000000, '65353130'],
  ])('match RFC 6238, appendix B: %s at %#', (hash, key, seconds, code) => {
    expect(hotp(ascii(key), Math.floor(seconds / 30), 8, hash)).toBe(code);
  });

  it('are taken one step early and one late, and no further', () => {
    const now = 1_700_000_010_000;
    const step = Math.floor(now / 30_000);
    const verdicts = [-2, -1, 0, 1, 2].map(
      (off) => verifyTotp({ secret: SHA1_KEY, code: hotp(SHA1_KEY, step + off), now, lastStep: -1 }).ok,
    );
    expect(verdicts).toEqual([false, true, true, true, false]);
  });

  it('are taken once, and nothing older after a newer one', () => {
    const now = 1_700_000_010_000;
    const step = Math.floor(now / 30_000);
    const check = (off: number, lastStep: number) =>
      verifyTotp({ secret: SHA1_KEY, code: hotp(SHA1_KEY, step + off), now, lastStep });
    expect(check(0, step)).toEqual({ ok: false, reason: 'used' });
    expect(check(-1, step)).toEqual({ ok: false, reason: 'used' });
    expect(check(1, step)).toEqual({ ok: true, step: step + 1 });
  });
});

describe('enrolment', () => {
  it('makes 160-bit secrets that differ', () => {
    expect(makeSecret()).toHaveLength(20);
    expect(toBase32(makeSecret())).toMatch(/^[A-Z2-7]{32}$/);
    expect(toBase32(makeSecret())).not.toBe(toBase32(makeSecret()));
  });

  it('writes base32 as RFC 4648 does, without its padding', () => {
    const words = ['', 'f', 'fo', 'foo', 'foob', 'fooba', 'foobar'];
    expect(words.map((word) => toBase32(ascii(word)))).toEqual([
      '',
      'MY',
      'MZXQ',
      'MZXW6',
      'MZXW6YQ',
      'MZXW6YTB',
      'MZXW6YTBOI',
    ]);
  });

  it('writes the URI in PyOTP’s form', () => {
    const parts = { secret: SHA1_KEY, issuer: 'Sec A&p/:', account: "a/b c+!~*'()@x.y", period: 30 };
    expect(provisioningUri(parts)).toBe(
      'otpauth://totp/Sec%20A%26p/%3A:a/b%20c%2B%21~%2A%27%28%29%40x.y?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Sec%20A%26p%2F%3A',
    );
    expect(provisioningUri({ ...parts, period: 10 })).toMatch(/&period=10$/);
  });
});
