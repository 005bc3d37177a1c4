import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Account, ALGORITHMS, makeAccount, OTP_TYPES } from '../../../lib/otp/account.ts';
import { compareAccounts, makeBackup, openBackup, readBackup } from '../../../lib/vault/backup.ts';
import { checkContent, decodeContent, emptyContent } from '../../../lib/vault/content.ts';
import { encodeContent } from '../../../lib/vault/encode-content.ts';
import { openVault } from '../../../lib/vault/envelope.ts';
import { CONTENT_VERSION, migrate } from '../../../lib/vault/migrations.ts';
import { sealVault } from '../../../lib/vault/seal.ts';
import { createVault } from '../../../lib/vault/unlock.ts';
import { anyState } from '../replica/arbitrary-state.ts';
import { runs } from '../runs.ts';

const anyAccount: fc.Arbitrary<Account> = fc
  .record({
    type: fc.constantFrom(...OTP_TYPES),
    algorithm: fc.constantFrom(...ALGORITHMS),
    issuer: fc.string({ unit: 'grapheme', maxLength: 40 }),
    account: fc.string({ unit: 'binary', maxLength: 40 }),
    secret: fc.uint8Array({ minLength: 1, maxLength: 64 }),
    digits: fc.integer({ min: 1, max: 10 }),
    period: fc.integer({ min: 1, max: 86_400 }),
    counter: fc.maxSafeNat().filter((n) => n < Number.MAX_SAFE_INTEGER),
    note: fc.string({ maxLength: 100 }),
    // Sets: those of one moment are in the order of the alphabet.
    tags: fc.uniqueArray(fc.string({ maxLength: 20 }), { maxLength: 4 }).map((tags) => tags.sort()),
    sites: fc.uniqueArray(fc.domain(), { maxLength: 3 }).map((sites) => sites.sort()),
    favorite: fc.boolean(),
    appendToPassword: fc.boolean(),
  })
  .map((parts) => makeAccount({ ...parts, id: crypto.randomUUID(), created: 5 }));

test('what is sealed is what opens, in whole blocks of 4 KiB, under other bytes each time', async () => {
  const { file, key } = await createVault('words', { stretch: async () => new Uint8Array(32) });
  await fc.assert(
    fc.asyncProperty(fc.array(anyAccount, { maxLength: 8 }), async (accounts) => {
      const content = { ...emptyContent(), accounts };
      const sealed = await sealVault(file, key, content);
      expect((await openVault(sealed, key)).accounts).toEqual(accounts);
      expect((atob(sealed.payload.data).length - 16) % 4096).toBe(0);
      const again = await sealVault(file, key, content);
      expect(again.payload.data).not.toBe(sealed.payload.data);
      expect(again.payload.salt).not.toBe(sealed.payload.salt);
    }),
    { numRuns: runs(60) },
  );
});

test('a save that an account would not come out of again is refused', async () => {
  const { file, key } = await createVault('words', { stretch: async () => new Uint8Array(32) });
  const tooLong = makeAccount({ secret: new Uint8Array([1]), note: '-'.repeat(5000) });
  const content = { ...emptyContent(), accounts: [tooLong] };
  await expect(sealVault(file, key, content)).rejects.toMatchObject({ code: 'account-unwritable' });
});

test('a vault that is larger than a file can be is called that, not damaged', async () => {
  const { file, key } = await createVault('words', { stretch: async () => new Uint8Array(32) });
  const content = { ...emptyContent(), unreadable: ['-'.repeat(64 * 1024 * 1024)] };
  await expect(sealVault(file, key, content)).rejects.toMatchObject({ code: 'vault-too-large' });
});

test('an entry that is no account costs nobody anything and is written back as it was', () => {
  const good = makeAccount({ secret: new Uint8Array([1]) });
  const odd = { id: 'x', type: 'quantum', secret: 'AA==', entangled: true };
  const plain = encodeContent({ ...emptyContent(), accounts: [good], unreadable: [odd] }, 4096);
  const content = decodeContent(plain);
  expect(content.accounts).toEqual([good]);
  expect(content.unreadable).toEqual([odd]);
  expect(decodeContent(encodeContent(content, 4096))).toEqual(content);
});

test('content is brought up step by step, each from the one before', () => {
  const steps = {
    1: ({ accounts }: Record<string, unknown>) => ({ entries: accounts }),
    2: ({ entries }: Record<string, unknown>) => ({ entries, tags: [] }),
  };
  expect(migrate({ version: 1, accounts: ['a'] }, steps, 3)).toEqual({ version: 3, entries: ['a'], tags: [] });
  expect(migrate({ version: 2, entries: ['a'] }, steps, 3)).toEqual({ version: 3, entries: ['a'], tags: [] });
  expect(migrate({ version: 3, entries: ['a'] }, steps, 3)).toEqual({ version: 3, entries: ['a'] });
  expect(() => migrate({ version: 4 }, steps, 3)).toThrow(expect.objectContaining({ code: 'vault-newer' }));
});

test('content of a newer program is refused, not misread', () => {
  const plain = new TextEncoder().encode(JSON.stringify({ version: CONTENT_VERSION + 1, accounts: [] }));
  expect(() => decodeContent(plain)).toThrow(expect.objectContaining({ code: 'vault-newer' }));
});

const codeOf = (read: () => unknown): unknown => {
  try {
    read();
    return 'read';
  } catch (error) {
    return (error as { code?: string }).code ?? (error as Error).name;
  }
};

test('content that is only checked fails where reading it does, and nowhere else', () => {
  const good = JSON.parse(new TextDecoder().decode(encodeContent(emptyContent(), 1))) as Record<string, unknown>;
  const texts = ['', '{', 'null', '[]', '{"version":0}', '{"version":1}', '{"version":1,"accounts":[{"id":7}]}'];
  const changed = [...Object.keys(good), 'entries'].flatMap((name) =>
    [undefined, null, 7, 'x', [], [7], {}, { accounts: 7 }, { accounts: [], devices: {} }].map((value) =>
      JSON.stringify({ ...good, [name]: value }),
    ),
  );
  const both = (text: string): unknown => {
    const plain = new TextEncoder().encode(text);
    const outcome = codeOf(() => decodeContent(plain));
    expect([text, codeOf(() => checkContent(plain))]).toEqual([text, outcome]);
    return outcome;
  };
  const outcomes = [JSON.stringify(good), ...texts, ...changed].map(both);
  expect(new Set(outcomes)).toEqual(new Set(['read', 'vault-newer', 'bad-shape', 'SyntaxError']));
  // What is inside the state is not checked: a view is made of any.
  fc.assert(
    fc.property(anyState, (state) => both(JSON.stringify({ ...good, state })) === 'read'),
    {
      numRuns: runs(200),
    },
  );
});

const historic = readdirSync('test/fixtures/vault').filter((name) => name.endsWith('.watchword'));

test.each(historic)('%s, written by an earlier version, opens', async (name) => {
  const { accounts, version, unreadable } = await openBackup(
    readFileSync(`test/fixtures/vault/${name}`),
    'historic passphrase',
  );
  expect(version).toBe(Number(/content-(\d+)/.exec(name)![1]));
  expect(unreadable).toEqual([]);
  expect(accounts).toEqual([
    expect.objectContaining({ issuer: 'Example', account: 'alice@example.com', note: 'naïve ☃', tags: ['work'] }),
    expect.objectContaining({ type: 'hotp', counter: 42, digits: 8, issuer: 'Bank', account: 'älice', favorite: true }),
    expect.objectContaining({ type: 'steam', issuer: 'Steam', secret: new Uint8Array(20).fill(7) }),
  ]);
});

test('every historic version has its fixture', () => {
  for (let version = 1; version <= CONTENT_VERSION; version++)
    expect(historic).toContain(`content-${version}.watchword`);
});

test('a backup has a key of its own, opens with its passphrase, and is known by its look', async () => {
  const content = { ...emptyContent(), accounts: [makeAccount({ secret: new Uint8Array([7]), issuer: 'Example' })] };
  const kdf = { m: 19 * 1024, t: 2, p: 1 };
  const bytes = await makeBackup(content, 'backup words', { kdf });
  expect((await openBackup(bytes, 'backup words')).accounts).toEqual(content.accounts);
  await expect(openBackup(bytes, 'other words')).rejects.toMatchObject({ code: 'passphrase-wrong' });
  for (const bad of ['', '{', '[]', '{"format":"watchword-vault"}', '\u00ff'])
    expect(() => readBackup(new TextEncoder().encode(bad))).toThrow(expect.objectContaining({ code: 'vault-damaged' }));
});

test('a restore is previewed by what it adds, takes away and changes', () => {
  const account = (n: number, issuer = `Site ${n}`) =>
    makeAccount({ id: `id-${n}`, created: 1, secret: new Uint8Array([n]), issuer });
  const current = [account(1), account(2), account(3), { ...account(4), id: 'elsewhere' }];
  const incoming = [account(1), account(2, 'Renamed'), account(4), account(5)];
  const changes = compareAccounts(current, incoming);
  expect(changes.same).toBe(2);
  expect(changes.added.map(({ id }) => id)).toEqual(['id-5']);
  expect(changes.removed.map(({ id }) => id)).toEqual(['id-3']);
  expect(changes.changed.map(({ to }) => to.issuer)).toEqual(['Renamed']);
});
