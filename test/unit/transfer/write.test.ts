import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { type Account, makeAccount } from '../../../lib/otp/account.ts';
import { toBase32 } from '../../../lib/otp/base32.ts';
import { arriving, lossFor, writeExport } from '../../../lib/transfer/export/write.ts';
import { readExport } from '../../../lib/transfer/import/read.ts';
import { type FormatId, TARGETS } from '../../../lib/transfer/registry.ts';
import { runs } from '../runs.ts';
import { account } from './arbitrary-account.ts';

// What is tested here is what a file holds; write-sealed.test.ts seals with the real ones.
vi.mock('../../../lib/transfer/codecs/kdf.ts', () => import('./cheap-kdf.ts'));
vi.mock('../../../lib/crypto/kdf.ts', () => import('../vault/cheap-kdf.ts'));

/**
 * What makes an account what it is. Its id and date are its own in each vault; tags and sites are sets, which a vault
 * sorts.
 */
function essence({ id: _id, created: _created, secret, tags, sites, ...rest }: Account) {
  return { ...rest, secret: toBase32(secret), tags: [...tags].sort(), sites: [...sites].sort() };
}

async function roundTrip(target: FormatId, accounts: Account[]) {
  const files = await writeExport(target, accounts, 'correct horse');
  const results = [];
  for (const file of files) results.push(await readExport(file, 'correct horse'));
  return {
    formats: [...new Set(results.map(({ format }) => format))],
    accounts: results.flatMap((result) => result.accounts),
    problems: results.flatMap((result) => result.problems),
  };
}

/** A run of pictures takes a decoding of each. */
const everyDay = (target: FormatId) => (target === 'google-migration' ? 3 : 50);

describe.each(TARGETS)('%s', (target) => {
  test('is read back as the loss report promises', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(account, { minLength: 1, maxLength: 6 }), async (accounts) => {
        const promised = arriving(target, accounts);
        fc.pre(promised.length > 0);
        const read = await roundTrip(target, accounts);
        expect(read.problems).toEqual([]);
        expect(read.accounts.map(essence)).toEqual(promised.map(essence));
      }),
      { numRuns: runs(everyDay(target)) },
    );
  });

  test('names as lost just what does not arrive', () => {
    fc.assert(
      fc.property(fc.array(account, { maxLength: 6 }), (accounts) => {
        const losses = lossFor(target, accounts);
        const arrived = arriving(target, accounts);
        const left = losses.filter(({ leftOut }) => leftOut !== null);
        expect(arrived.length + left.length).toBe(accounts.length);
        const whole = accounts.filter((one) => losses.every((loss) => loss.account !== one));
        for (const one of whole) expect(arrived.map(essence)).toContainEqual(essence(one));
      }),
    );
  });

  test('says its own format', async () => {
    const github = makeAccount({ issuer: 'GitHub', account: 'alice', secret: new Uint8Array(20).fill(7) });
    expect((await roundTrip(target, [github])).formats).toEqual([target === 'google-migration' ? 'qr-image' : target]);
  });
});

/** Keys in base32 that begin, and end, with each pair of signs. */
const PAIRS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'].flatMap((first, _, all) => all.map((next) => first + next));

const WRITTEN: Record<string, (keys: string[]) => string[]> = {
  'a link': (keys) => keys.map((key) => `otpauth://totp/Shop:me?secret=${key}`),
  'a link, padded': (keys) => keys.map((key) => `otpauth://totp/Shop:me?secret=${key}======`),
  'links, one a line': (keys) => [keys.map((key) => `otpauth://totp/Shop:me?secret=${key}`).join('\n')],
  'a key': (keys) => keys,
  'a key, small': (keys) => keys.map((key) => key.toLowerCase()),
  'a key in groups': (keys) => keys.map((key) => key.replace(/.{4}(?=.)/g, '$& ')),
  'name, tab and key': (keys) => keys.map((key) => `Shop\t${key}`),
  'name, space and key': (keys) => keys.map((key) => `GITHUB ${key}`),
  'a key in quotes': (keys) => keys.map((key) => `"${key}"`),
  'a field': (keys) => keys.map((key) => `[Shop]\nsecret = ${key}\n`),
  'a table of HTML': (keys) =>
    keys.map((key) => `<table><tr><th>Name</th><th>Secret</th></tr><tr><td>Shop</td><td>${key}</td></tr></table>`),
  'name and key': (keys) => keys.map((key) => `Shop: ${key}`),
  'totp: key': (keys) => keys.map((key) => `totp: ${key}`),
  'a table': (keys) => [`name,secret\n${keys.map((key, i) => `Shop ${i},${key}`).join('\n')}`],
  JSON: (keys) => [JSON.stringify(keys.map((secret, i) => ({ name: `Shop ${i}`, secret })))],
};

test.each(Object.entries(WRITTEN))('%s brings its key as it stands, whatever it begins with', async (_, write) => {
  const keys = PAIRS.map((pair) => `${pair}345672ABCXYZ${pair}`);
  const problems = [];
  const brought = [];
  for (const text of write(keys)) {
    const read = await readExport({ name: 'keys.txt', bytes: new TextEncoder().encode(text) });
    problems.push(...read.problems);
    brought.push(...read.accounts.map(({ secret }) => toBase32(secret)));
  }
  expect(problems).toEqual([]);
  expect(brought).toEqual(keys);
});

test('asks for a password where the target is encrypted', async () => {
  const one = makeAccount({ secret: new Uint8Array(20) });
  await expect(writeExport('aegis-encrypted', [one])).rejects.toMatchObject({ code: 'password-required' });
});

test('says when no account can go', async () => {
  const one = makeAccount({ type: 'motp', secret: new Uint8Array(8) });
  await expect(writeExport('proton-authenticator', [one])).rejects.toMatchObject({ code: 'nothing-to-export' });
});

test.each(['aegis', 'aegis-encrypted', 'stratum'] as const)('%s takes an image of its own along', async (target) => {
  const png = `data:image/png;base64,${Buffer.from('\x89PNG\r\n\x1a\n and so on', 'latin1').toString('base64')}`;
  const one = makeAccount({ issuer: 'Shop', secret: new Uint8Array(20).fill(7), icon: png });
  expect((await roundTrip(target, [one])).accounts[0]!.icon).toBe(png);
  expect(lossFor(target, [one])).toEqual([]);
});
