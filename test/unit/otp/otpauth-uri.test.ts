import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { bytesToHex } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../../lib/failure.ts';
import { type Account, ALGORITHMS, makeAccount, OTP_TYPES, TYPE_DEFAULTS } from '../../../lib/otp/account.ts';
import { toBase32 } from '../../../lib/otp/base32.ts';
import { cleanText } from '../../../lib/otp/clean-text.ts';
import { formatOtpauthUri, parseOtpauthUri } from '../../../lib/otp/otpauth-uri.ts';
import { runs } from '../runs.ts';
import { type Expected, READ, REFUSED } from './otpauth-uri.table.ts';

function readBack(account: Account, wanted: Expected): Record<string, unknown> {
  const { secret, ...rest } = account;
  const all: Record<string, unknown> = {
    ...rest,
    secret: wanted.secret?.startsWith('hex:') ? `hex:${bytesToHex(secret)}` : toBase32(secret),
  };
  return Object.fromEntries(Object.keys(wanted).map((key) => [key, all[key]]));
}

test.each(READ)('reads %s', (uri, expected, warnings = []) => {
  const parsed = parseOtpauthUri(uri);
  expect(readBack(parsed.account, expected)).toEqual(expected);
  expect(parsed.warnings.map(({ code }) => code)).toEqual(warnings);
});

test.each(REFUSED)('refuses %.60s', (text, code) => {
  expect(() => parseOtpauthUri(text)).toThrow(expect.objectContaining({ name: 'Failure', code }));
});

test('a Yandex link tells how long the PIN is', () => {
  expect(parseOtpauthUri('otpauth://yaotp/u?secret=LA2V6KMCGYMWWVEW64RNP3JA3I&pin_length=4').pinLength).toBe(4);
});

test('warnings and errors never hold the secret', () => {
  for (const [uri] of READ) {
    const { account, warnings } = parseOtpauthUri(uri);
    expect(JSON.stringify(warnings).toUpperCase()).not.toContain(toBase32(account.secret));
  }
  for (const [text] of REFUSED) {
    const error = (() => {
      try {
        return parseOtpauthUri(text);
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toBeInstanceOf(Failure);
    expect(JSON.stringify(error)).not.toMatch(/JBSWY3DP|QWERT|nothex/);
  }
});

const name = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 64 }),
    fc.string({ unit: 'grapheme', maxLength: 32 }),
    fc.string({
      unit: fc.constantFrom(':', '/', '%', '+', ' ', '#', '?', '&', '=', '%3A', '%2', 'a', 'é', '日', '🏳️‍🌈', '\u0301'),
      maxLength: 24,
    }),
    fc.constantFrom('', ':', '::', 'null', 'Steam', 'Yandex', 'A:B', '100%', '+', '%25'),
  )
  .map((text) => cleanText(text).text);

const account = fc
  .record({
    type: fc.constantFrom(...OTP_TYPES),
    issuer: name,
    account: name,
    secret: fc.uint8Array({ minLength: 1, maxLength: 256 }),
    algorithm: fc.constantFrom(...ALGORITHMS),
    digits: fc.integer({ min: 1, max: 10 }),
    period: fc.integer({ min: 1, max: 86_400 }),
    counter: fc.maxSafeNat().filter((counter) => counter < Number.MAX_SAFE_INTEGER),
    pin: fc.oneof(
      fc.constant(''),
      fc.stringMatching(/^\d{4,16}$/),
      name.map((text) => text.slice(0, 64).toWellFormed()),
    ),
    image: fc.oneof(fc.constant(''), fc.webUrl()),
  })
  .map((parts) => {
    const { type } = parts;
    const fixed = type === 'totp' || type === 'hotp' ? {} : { algorithm: TYPE_DEFAULTS[type].algorithm };
    const length = type === 'steam' || type === 'yandex' ? { digits: TYPE_DEFAULTS[type].digits } : {};
    const counting = type === 'hotp' ? { period: 30 } : { counter: 0 };
    const secret = new Uint8Array(parts.secret);
    // "Steam" with five digits is how some write Steam Guard, so it is read as that.
    const named = parts.issuer || parts.account;
    const steamLike = type === 'totp' && parts.digits === 5 && named.toLowerCase() === 'steam' ? { digits: 6 } : {};
    return makeAccount({ ...parts, ...fixed, ...length, ...counting, ...steamLike, secret });
  });

const RUNS = 2000;

test('parse(format(account)) is the account', () => {
  fc.assert(
    fc.property(account, (original) => {
      const { account: back } = parseOtpauthUri(formatOtpauthUri(original));
      expect(back).toEqual({ ...original, id: back.id, created: back.created });
    }),
    { numRuns: runs(RUNS) },
  );
});

test.each(['motp://PK', 'motp%3A%2F%2FPK', 'motp%253A%252F%252FPK', 'steam://abc', 'steam%3A%2F%2Fabc'])(
  'a name like an escaped link comes back: %s',
  (name) => {
    for (const part of ['issuer', 'account'] as const) {
      const original = makeAccount({ [part]: name, secret: new Uint8Array(20).fill(9) });
      expect(parseOtpauthUri(formatOtpauthUri(original)).account[part]).toBe(name);
    }
  },
);

test('the longest names and secrets come back too', () => {
  for (const char of ['x', '日', 'é', '%', ':']) {
    const original = makeAccount({
      issuer: char.repeat(256),
      account: char.repeat(256),
      secret: new Uint8Array(1024).fill(255),
      image: `https://example.com/${'i'.repeat(2000)}`,
    });
    const { account: back } = parseOtpauthUri(formatOtpauthUri(original));
    // Where it would be too much for a reader, the picture's address is what is left out.
    expect(back).toEqual({ ...original, id: back.id, created: back.created, image: '' });
  }
});

test('format(parse(uri)) settles: a second round writes the same text', () => {
  fc.assert(
    fc.property(account, (original) => {
      const uri = formatOtpauthUri(original);
      expect(formatOtpauthUri(parseOtpauthUri(uri).account)).toBe(uri);
    }),
  );
});

test('any text is read or refused with a Failure, never anything else', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'binary', maxLength: 60 }).map((rest) => `otpauth://totp/${rest}?secret=JBSWY3DPEHPK3PXP`),
    fc.string({ unit: 'binary', maxLength: 60 }).map((rest) => `otpauth://totp/X:a?secret=JBSWY3DPEHPK3PXP&${rest}`),
    fc
      .constantFrom(...READ.map(([uri]) => uri))
      .chain((uri) =>
        fc
          .tuple(fc.nat({ max: uri.length }), fc.string({ maxLength: 3 }))
          .map(([at, junk]) => uri.slice(0, at) + junk + uri.slice(at + 1)),
      ),
  );
  fc.assert(
    fc.property(text, (input) => {
      try {
        parseOtpauthUri(input);
      } catch (error) {
        expect(error).toBeInstanceOf(Failure);
      }
    }),
    { numRuns: runs(RUNS) },
  );
});

describe('as PyOTP writes it', () => {
  test.each([
    [
      'S3K3TPI5MYA2M67V',
      'alice@google.com',
      'Secure App',
      'otpauth://totp/Secure%20App:alice%40google.com?secret=S3K3TPI5MYA2M67V&issuer=Secure%20App',
    ],
    [
      '4FFL2ENARCIW423Y6SK4JDSJVLT3Q4KI',
      'user',
      'Company',
      'otpauth://totp/Company:user?secret=4FFL2ENARCIW423Y6SK4JDSJVLT3Q4KI&issuer=Company',
    ],
    [
      'O5SVKFBA7G5JYY2ALSVWSYP2PDXL5SMH',
      'abc',
      'codevoweb.com',
      'otpauth://totp/codevoweb.com:abc?secret=O5SVKFBA7G5JYY2ALSVWSYP2PDXL5SMH&issuer=codevoweb.com',
    ],
  ])('%s', (secret, who, issuer, uri) => {
    const { account: read, warnings } = parseOtpauthUri(uri);
    expect(readBack(read, { secret, account: who, issuer })).toEqual({ secret, account: who, issuer });
    expect(warnings).toEqual([]);
    expect(formatOtpauthUri(read)).toBe(uri);
  });
});

interface ReferenceCase {
  name: string;
  uri: string;
  recommended: Record<string, unknown> & { error?: string; warnings?: string[] };
}
const reference = path.resolve('../shared/reference/otp-vectors.json');
const cases: ReferenceCase[] = existsSync(reference) ? JSON.parse(readFileSync(reference, 'utf8')).uri : [];
if (cases.length === 0) console.log(`skipped: the reference table of URI cases (${reference} is not there)`);

describe.skipIf(cases.length === 0)('the reference table of URI cases', () => {
  test.each(cases.map((one) => [one.name, one] as const))('%s', (_name, { uri, recommended }) => {
    if (recommended.error !== undefined) {
      expect(() => parseOtpauthUri(uri)).toThrow(Failure);
      return;
    }
    const { warnings: wanted = [], secretBase32, ...rest } = recommended;
    const { account: read, warnings, pinLength } = parseOtpauthUri(uri);
    // `null` stands for what this kind of code does not use.
    const expected = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null));
    expect({ ...read, pinLength, secret: toBase32(read.secret) }).toMatchObject({ ...expected, secret: secretBase32 });
    expect(warnings).toHaveLength(wanted.length);
  });
});
