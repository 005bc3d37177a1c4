import { Consts, Credentials } from 'kdbxweb';
import { describe, expect, test } from 'vitest';
import { toBase64 } from '../../../lib/base64.ts';
import { utf8 } from '../../../lib/crypto/bytes.ts';
import { toBase32 } from '../../../lib/otp/base32.ts';
import { Sqlite } from '../../../lib/transfer/codecs/sqlite.ts';
import { readExport } from '../../../lib/transfer/import/read.ts';
import { kdbxFile, loggedDatabase, type SqlTestRow, sqliteFile } from './make-databases.ts';
import { bank, core, github, odd, plainTotp } from './sample.ts';
import { TWOFISH_PASSWORD, twofishDatabase } from './twofish-database.ts';

describe('SQLite', () => {
  test('reads many pages, long values, every kind of value and the rowid under its own name', () => {
    const long = 'x'.repeat(20_000);
    const values: SqlTestRow[] = Array.from({ length: 500 }, (_, i) => ({
      text: i % 100 === 0 ? long + i : `ü${i}`,
      small: i - 250,
      large: 2 ** 40 + i,
      real: i / 3,
      empty: null,
    }));
    const bytes = sqliteFile(
      'CREATE TABLE "things" ("_id" INTEGER PRIMARY KEY, [text] TEXT NOT NULL DEFAULT (\'a,b\'), `small` INT, large INTEGER, real REAL, empty BLOB, UNIQUE (text, small))',
      values.map((row) => ({ table: 'things', row })),
    );
    const rows = new Sqlite(new Uint8Array(bytes)).rows('Things');
    expect(rows).toEqual(values.map((row, i) => ({ _id: i + 1, ...row })));
  });

  test('Google Authenticator', async () => {
    const bytes = sqliteFile(
      'CREATE TABLE accounts (_id INTEGER PRIMARY KEY, email TEXT, secret TEXT, counter INTEGER, type INTEGER, issuer TEXT)',
      [
        {
          table: 'accounts',
          row: {
            email: 'GitHub:alice@example.com',
            secret: toBase32(github.secret),
            counter: 0,
            type: 0,
            issuer: 'GitHub',
          },
        },
        {
          table: 'accounts',
          row: { email: 'token', secret: toBase32(bank.secret), counter: 42, type: 1, issuer: 'Bank' },
        },
        { table: 'accounts', row: { email: 'broken', secret: '1', counter: 0, type: 0, issuer: null } },
      ],
    );
    const { format, accounts, problems } = await readExport({ name: 'databases', bytes });
    expect(format).toBe('google-sqlite');
    expect(accounts).toMatchObject([plainTotp(github), core(bank)]);
    expect(problems).toMatchObject([{ where: 'broken', code: 'secret-not-base32' }]);
  });

  test('Microsoft Authenticator, with the kinds of secret it keeps', async () => {
    const row = { name: 'GitHub', username: 'alice@example.com' };
    const bytes = sqliteFile(
      'CREATE TABLE accounts (name TEXT, username TEXT, oath_secret_key TEXT, account_type INTEGER)',
      [
        { table: 'accounts', row: { ...row, oath_secret_key: toBase32(github.secret), account_type: 0 } },
        {
          table: 'accounts',
          row: { ...row, name: 'Microsoft', oath_secret_key: toBase64(bank.secret), account_type: 1 },
        },
        { table: 'accounts', row: { ...row, name: 'Work', oath_secret_key: '', account_type: 2 } },
      ],
    );
    const { format, accounts, problems } = await readExport({ name: 'PhoneFactor', bytes });
    expect(format).toBe('microsoft-sqlite');
    expect(accounts).toMatchObject([plainTotp(github), { issuer: 'Microsoft', secret: bank.secret, digits: 8 }]);
    expect(problems).toMatchObject([{ where: 'Work', code: 'push-only' }]);
  });

  test('Stratum, with its categories', async () => {
    const bytes = sqliteFile(
      'CREATE TABLE authenticator (type integer, issuer varchar, username varchar, secret varchar primary key not null, pin varchar, algorithm integer, digits integer, period integer, counter integer); CREATE TABLE category (id varchar, name varchar); CREATE TABLE authenticatorcategory (categoryId varchar, authenticatorSecret varchar)',
      [
        {
          table: 'authenticator',
          row: {
            type: 2,
            issuer: odd.issuer,
            username: odd.account,
            secret: toBase32(odd.secret),
            pin: null,
            algorithm: 1,
            digits: 8,
            period: 60,
            counter: 0,
          },
        },
        { table: 'category', row: { id: 'c', name: 'Private' } },
        { table: 'authenticatorcategory', row: { categoryId: 'c', authenticatorSecret: toBase32(odd.secret) } },
      ],
    );
    const { format, accounts } = await readExport({ name: 'proauth.db3', bytes });
    expect(format).toBe('stratum-sqlite');
    expect(accounts).toMatchObject([{ ...core(odd), tags: ['Private'] }]);
  });
});

describe('SQLite with a log', () => {
  const insert = (email: string) =>
    `INSERT INTO accounts (email, secret, issuer) VALUES ('${email}', 'JBSWY3DPEHPK3PXP', '${'b'.repeat(200)}')`;
  const made = () =>
    loggedDatabase(
      'CREATE TABLE accounts (_id INTEGER PRIMARY KEY, email TEXT, secret TEXT, issuer TEXT)',
      insert('old'),
      Array.from({ length: 40 }, (_, i) => insert(`new${i}`)),
    );
  const read = (bytes: Uint8Array, ...companions: Uint8Array[]) => readExport({ name: 'x', bytes, companions });

  test('has the newest rows where the log is given with it, and else says that they are missing', async () => {
    const { file, log } = made();
    const alone = await read(file);
    expect(alone.accounts).toHaveLength(1);
    expect(alone.warnings).toMatchObject([{ code: 'log-missing' }]);
    const whole = await read(file, utf8('something else'), log);
    expect(whole.accounts).toHaveLength(41);
    expect(whole.warnings).toEqual([]);
  });

  test('has only what was committed before a log ends or is damaged', async () => {
    const { file, log } = made();
    const cut = await read(file, log.slice(0, log.length / 2));
    expect(cut.accounts.length).toBeGreaterThan(1);
    expect(cut.accounts.length).toBeLessThan(41);
    const flipped = log.slice();
    flipped[log.length / 2]! ^= 1;
    expect((await read(file, flipped)).accounts.length).toBeLessThan(41);
  });
});

describe('KDBX', () => {
  const password = 'a kdbx password';

  test.each([
    [3, 'Aes', ''],
    [4, 'Aes', Consts.KdfId.Aes],
    [4, 'ChaCha20', Consts.KdfId.Argon2d],
    [4, 'Aes', Consts.KdfId.Argon2id],
  ] as const)('version %s, %s, without what was deleted', async (version, cipher, kdf) => {
    const bytes = await kdbxFile(password, version, cipher, kdf);
    const { format, accounts } = await readExport({ name: 'x', bytes }, password);
    expect(format).toBe(`kdbx${version}`);
    expect(accounts).toMatchObject([{ ...core(github), tags: ['Work'] }]);
    await expect(readExport({ name: 'x', bytes }, 'wrong')).rejects.toMatchObject({ code: 'password-wrong' });
    await expect(readExport({ name: 'x', bytes })).rejects.toMatchObject({ code: 'password-required' });
  });

  test('sealed with Twofish', async () => {
    const { accounts } = await readExport({ name: 'x', bytes: twofishDatabase() }, TWOFISH_PASSWORD);
    expect(accounts).toMatchObject([{ issuer: 'GitHub', account: 'alice@example.com', tags: ['Work'] }]);
  });

  describe('with a key file', () => {
    const keys = async () => ({
      xml2: await Credentials.createRandomKeyFile(2),
      xml1: await Credentials.createRandomKeyFile(1),
      binary: new Uint8Array(32).fill(7),
      anything: utf8('any file at all may be a key'),
    });

    test.each(['xml2', 'xml1', 'binary', 'anything'] as const)('%s, beside the password', async (kind) => {
      const key = new Uint8Array((await keys())[kind]);
      const bytes = await kdbxFile(password, 4, 'Aes', Consts.KdfId.Aes, key);
      const other = utf8('another file');
      const { accounts } = await readExport({ name: 'x', bytes, companions: [other, key] }, password);
      expect(accounts).toMatchObject([core(github)]);
      await expect(readExport({ name: 'x', bytes }, password)).rejects.toMatchObject({ code: 'password-wrong' });
      await expect(readExport({ name: 'x', bytes, companions: [key] }, 'no')).rejects.toMatchObject({
        code: 'password-wrong',
      });
      await expect(readExport({ name: 'x', bytes, companions: [key] })).rejects.toMatchObject({
        code: 'password-required',
      });
    });

    test('and no password', async () => {
      const { binary } = await keys();
      const bytes = await kdbxFile('', 4, 'ChaCha20', Consts.KdfId.Aes, binary);
      const { accounts } = await readExport({ name: 'x', bytes, companions: [binary] });
      expect(accounts).toMatchObject([core(github)]);
    });

    test('that was given though the database has none', async () => {
      const bytes = await kdbxFile(password, 4, 'Aes', Consts.KdfId.Aes);
      const { accounts } = await readExport({ name: 'x', bytes, companions: [(await keys()).binary] }, password);
      expect(accounts).toMatchObject([core(github)]);
    });

    test('alone holds no accounts', async () => {
      const { xml2 } = await keys();
      expect(await readExport({ name: 'my.keyx', bytes: xml2 })).toMatchObject({ format: 'keepass-key', accounts: [] });
    });
  });
});
