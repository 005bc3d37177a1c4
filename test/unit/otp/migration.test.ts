import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toBase64 } from '../../../lib/base64.ts';
import { Failure } from '../../../lib/failure.ts';
import { type Account, makeAccount } from '../../../lib/otp/account.ts';
import { toBase32 } from '../../../lib/otp/base32.ts';
import { isMigration, migrationObstacle, readMigration, writeMigration } from '../../../lib/otp/migration.ts';
import { addPart, batchProgress } from '../../../lib/otp/migration-batch.ts';
import { type Field, writeFields } from '../../../lib/otp/protobuf.ts';
import { runs } from '../runs.ts';
import { name as anyName } from '../transfer/arbitrary-account.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const uriOf = (fields: Field[]) =>
  `otpauth-migration://offline?data=${encodeURIComponent(toBase64(writeFields(fields)))}`;
const entry = (fields: Field[]): Field => ({ number: 1, value: writeFields(fields) });
const secret: Field = { number: 1, value: utf8('12345678901234567890') };
const name = (text: string): Field => ({ number: 2, value: utf8(text) });
const issuer = (text: string): Field => ({ number: 3, value: utf8(text) });

function shown({ type, issuer, account, secret, algorithm, digits, counter }: Account) {
  return { type, issuer, account, secret: toBase32(secret), algorithm, digits, counter };
}

describe('reading', () => {
  test('every field of an entry', () => {
    const uri = uriOf([
      entry([
        secret,
        name('Acme:bob'),
        issuer('Acme'),
        { number: 4, value: 3n },
        { number: 5, value: 2n },
        { number: 6, value: 1n },
        { number: 7, value: 77n },
        { number: 8, value: utf8('an id') },
      ]),
      { number: 2, value: 1n },
      { number: 3, value: 3n },
      { number: 4, value: 1n },
      { number: 5, value: -5n },
    ]);
    const part = readMigration(uri);
    expect(part.accounts.map(shown)).toEqual([
      {
        type: 'hotp',
        issuer: 'Acme',
        account: 'bob',
        secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
        algorithm: 'SHA512',
        digits: 8,
        counter: 77,
      },
    ]);
    expect(part).toMatchObject({ batchId: -5, batchIndex: 1, batchSize: 3, failed: [], warnings: [] });
  });

  test('what is left out has its default', () => {
    const part = readMigration(uriOf([entry([secret, name('bob')])]));
    expect(part.accounts[0]).toMatchObject({ type: 'totp', algorithm: 'SHA1', digits: 6, period: 30, issuer: '' });
    expect(part).toMatchObject({ batchId: 0, batchIndex: 0, batchSize: 1 });
  });

  test.each([
    ['Acme:bob', '', 'Acme', 'bob'],
    ['bob', 'Acme', 'Acme', 'bob'],
    ['Acme:bob', 'Acme', 'Acme', 'bob'],
    ['Work:bob', 'Acme', 'Acme', 'Work:bob'],
    ['50%25 off', 'A+B', 'A+B', '50%25 off'],
    [':a:b', '', '', 'a:b'],
  ])('name %j and issuer %j', (given, by, wantedIssuer, account) => {
    const [read] = readMigration(uriOf([entry([secret, name(given), issuer(by)])])).accounts;
    expect([read!.issuer, read!.account]).toEqual([wantedIssuer, account]);
  });

  test('good entries are kept beside bad ones', () => {
    const part = readMigration(
      uriOf([
        entry([name('no secret')]),
        entry([secret, name('good')]),
        entry([secret, { number: 4, value: 9n }]),
        entry([secret, { number: 6, value: 7n }]),
        { number: 1, value: Uint8Array.of(0x0a, 0x7f) },
      ]),
    );
    expect(part.accounts.map(({ account }) => account)).toEqual(['good']);
    expect(part.failed.map(({ index, error }) => [index, error.code])).toEqual([
      [0, 'secret-empty'],
      [2, 'algorithm-unknown'],
      [3, 'type-unknown'],
      [4, 'migration-damaged'],
    ]);
  });

  test('base64 that was mangled on the way', () => {
    const bytes = Uint8Array.from({ length: 60 }, (_, i) => [0xff, 0xef, 0xbe, i][i % 4]!);
    const base64 = toBase64(writeFields([entry([{ number: 1, value: bytes }, name('bob')])]));
    expect(base64).toMatch(/[+]/);
    expect(base64).toMatch(/\//);
    for (const mangled of [
      base64,
      encodeURIComponent(base64),
      base64.replaceAll('+', ' '),
      base64.replace(/=+$/, ''),
      base64.replaceAll('+', '-').replaceAll('/', '_'),
    ])
      expect(readMigration(`otpauth-migration://offline?data=${mangled}`).accounts[0]!.secret).toEqual(bytes);
    expect(readMigration(`  OTPAUTH-MIGRATION://offline?data=${base64}\n`).accounts).toHaveLength(1);
  });

  test.each([
    ['otpauth-migration://offline', 'migration-no-data'],
    ['otpauth-migration://offline?datafail=AA', 'migration-no-data'],
    ['otpauth://totp/X:a?data=AA', 'migration-no-data'],
    ['otpauth-migration://offline?data=invaliddata', 'migration-damaged'],
    ['otpauth-migration://offline?data=!!!', 'migration-damaged'],
    [`otpauth-migration://offline?data=${toBase64(Uint8Array.of(0x0a, 0x50, 1))}`, 'migration-damaged'],
    [uriOf([{ number: 2, value: 1n }]), 'migration-empty'],
    [uriOf([entry([secret]), { number: 3, value: 2_000_000_000n }]), 'migration-damaged'],
    [`otpauth-migration://offline?data=${'A'.repeat(1_000_001)}`, 'uri-too-long'],
  ])('%.60s is refused', (uri, code) => {
    expect(() => readMigration(uri)).toThrow(expect.objectContaining({ name: 'Failure', code }));
  });

  test('any bytes are read or refused with a Failure', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          readMigration(`otpauth-migration://offline?data=${encodeURIComponent(toBase64(bytes))}`);
        } catch (error) {
          expect(error).toBeInstanceOf(Failure);
        }
      }),
      { numRuns: runs(1000) },
    );
  });

  test('is told from other links', () => {
    expect(isMigration('otpauth-migration://offline?data=AA')).toBe(true);
    expect(isMigration('otpauth://totp/a?secret=AA')).toBe(false);
  });
});

describe('writing', () => {
  const text = anyName(20);
  const account = fc
    .record({
      type: fc.constantFrom('totp', 'hotp'),
      issuer: fc.oneof(text, fc.constantFrom('', 'A:B', ':', 'null')),
      account: fc.oneof(text, fc.constantFrom('', 'a:b', ':x', '100%')),
      secret: fc.uint8Array({ minLength: 1, maxLength: 256 }).map((bytes) => new Uint8Array(bytes)),
      algorithm: fc.constantFrom('SHA1', 'SHA256', 'SHA512'),
      digits: fc.constantFrom(6, 8),
      counter: fc.nat(),
    })
    .map((parts) => makeAccount({ ...parts, counter: parts.type === 'hotp' ? parts.counter : 0 }));

  test('read(write(accounts)) are the accounts, in order, ten to a code and one batch', () => {
    fc.assert(
      fc.property(fc.array(account, { maxLength: 35 }), (accounts) => {
        const parts = writeMigration(accounts).map(readMigration);
        expect(parts.flatMap((part) => part.accounts).map(shown)).toEqual(accounts.map(shown));
        expect(parts).toHaveLength(Math.ceil(accounts.length / 10));
        expect(parts.map(({ batchIndex }) => batchIndex)).toEqual(parts.map((_, i) => i));
        expect(new Set(parts.map(({ batchId }) => batchId)).size).toBeLessThanOrEqual(1);
      }),
    );
  });

  test.each(['%20', 'a%40b', '%3A', 'motp%3A%2F%2F', '%2520', 'a+b'])('the name %s stays, escape or not', (text) => {
    const one = makeAccount({ issuer: text, account: text, secret: utf8('12345678901234567890') });
    expect(
      writeMigration([one])
        .flatMap((uri) => readMigration(uri).accounts)
        .map(shown),
    ).toEqual([shown(one)]);
  });

  test('what Google Authenticator cannot take is named and left out', () => {
    const bytes = utf8('12345678901234567890');
    const accounts = [
      makeAccount({ secret: bytes, account: 'fits' }),
      makeAccount({ secret: bytes, type: 'steam' }),
      makeAccount({ secret: bytes, digits: 7 }),
      makeAccount({ secret: bytes, period: 60 }),
      makeAccount({ secret: bytes, algorithm: 'SHA384' }),
      makeAccount({ secret: bytes, type: 'hotp', period: 60 }),
    ];
    expect(accounts.map(migrationObstacle)).toEqual([null, 'type', 'digits', 'period', 'algorithm', null]);
    expect(readMigration(writeMigration(accounts)[0]!).accounts).toHaveLength(2);
    expect(writeMigration(accounts.slice(1, 5))).toEqual([]);
  });
});

describe('batches', () => {
  const accounts = Array.from({ length: 25 }, (_, i) => makeAccount({ secret: utf8(`${i}`), account: `${i}` }));
  const parts = writeMigration(accounts).map(readMigration);

  test('come in any order, and again', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), fc.constantFrom(0, 1, 2), (order, again) => {
        const scanned = [...order, again].map((i) => parts[i]!).reduce(addPart, []);
        const [batch, ...others] = batchProgress(scanned);
        expect(others).toEqual([]);
        expect(batch).toMatchObject({ size: 3, missing: [] });
        expect(batch!.parts.flatMap((part) => part.accounts.map(({ account }) => account))).toEqual(
          accounts.map(({ account }) => account),
        );
      }),
    );
  });

  test('2 of 3 scanned', () => {
    const [batch] = batchProgress([parts[2]!, parts[0]!]);
    expect(batch).toMatchObject({ size: 3, missing: [2] });
    expect(batch!.parts).toEqual([parts[0], parts[2]]);
  });

  test('two exports do not mix', () => {
    const other = writeMigration(accounts.slice(0, 11)).map(readMigration);
    const progress = batchProgress([parts[1]!, other[0]!].reduce(addPart, []));
    expect(progress.map(({ size, missing }) => ({ size, missing }))).toEqual([
      { size: 3, missing: [1, 3] },
      { size: 2, missing: [2] },
    ]);
  });
});
