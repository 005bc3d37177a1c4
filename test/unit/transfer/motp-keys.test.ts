import { describe, expect, test, vi } from 'vitest';
import { Failure } from '../../../lib/failure.ts';
import { type Account, makeAccount } from '../../../lib/otp/account.ts';
import { codeAt } from '../../../lib/otp/code.ts';
import { motpKey, motpSecret } from '../../../lib/otp/motp-key.ts';
import { parseOtpauthUri } from '../../../lib/otp/otpauth-uri.ts';
import { readMotpSecret, writeSecret } from '../../../lib/otp/secret-text.ts';
import { arriving, lossFor, writeExport } from '../../../lib/transfer/export/write.ts';
import { readExport } from '../../../lib/transfer/import/read.ts';
import { TARGETS } from '../../../lib/transfer/registry.ts';
import { MOTP_TEXT_CODES } from '../otp/vectors.ts';

vi.mock('../../../lib/transfer/codecs/kdf.ts', () => import('./cheap-kdf.ts'));
vi.mock('../../../lib/crypto/kdf.ts', () => import('../vault/cheap-kdf.ts'));

const bring = (text: string) => readExport({ name: 'export', bytes: new TextEncoder().encode(text) });
const stratum = (Secret: string, Pin = '1234') =>
  JSON.stringify({
    Authenticators: [{ Type: 3, Issuer: 'VPN', Username: 'me', Secret, Pin, Algorithm: 0, Digits: 6, Period: 10 }],
    Categories: [],
    AuthenticatorCategories: [],
    CustomIcons: [],
  });

test.each(MOTP_TEXT_CODES)('Stratum shows for the key %s with PIN %s at %i s: %s', async (key, pin, seconds, code) => {
  const { accounts } = await bring(stratum(key, pin));
  expect(accounts.map((account) => codeAt(account, seconds * 1000).code)).toEqual([code]);
});

const WORDS = 'correcthorsebattery';

describe('a key of words is the same in every reader', () => {
  test.each([
    ['Stratum', stratum(WORDS)],
    ['a link', `motp://VPN:me?secret=${WORDS}&pin=GEZDGNA`],
    ['a link of its general scheme', `otpauth://motp/VPN:me?secret=${WORDS}&pin=GEZDGNA`],
    ['a table', `name,type,secret,pin\nVPN,mOTP,correct horse battery,1234\n`],
    ['JSON', JSON.stringify([{ name: 'VPN', type: 'motp', secret: 'correct-horse-battery', pin: '1234' }])],
  ])('%s', async (_, text) => {
    const { accounts, problems } = await bring(text);
    expect(problems).toEqual([]);
    expect(accounts.map(({ type, secret, pin }) => [type, motpKey(secret), pin])).toEqual([['motp', WORDS, '1234']]);
  });
});

describe('what may be another key is listed, not taken to the letter', () => {
  test.each([
    ['too short for Stratum', 'zz top secret'],
    ['base32', 'JBSWY3DPEHPK3PXP'],
    ['hexadecimal with a letter mistaken', 'e3152afee62599cO'],
    ['hexadecimal without its last letter', 'e3152afee62599c8f3152af'],
  ])('%s', (_, key) => {
    expect(() => readMotpSecret(key)).toThrow(Failure);
  });
});

const accounts: Account[] = MOTP_TEXT_CODES.map(([key, pin], i) =>
  makeAccount({ type: 'motp', issuer: 'VPN', account: `me ${i}`, secret: motpSecret(key)!, pin }),
);

test.each(accounts.map((account) => [motpKey(account.secret), account] as const))(
  '%s is written as it is read',
  (_, { secret }) => {
    expect(readMotpSecret(writeSecret('motp', secret))).toEqual(secret);
  },
);

test.each(TARGETS)('%s brings such keys back, or says that they stay behind', async (target) => {
  const promised = arriving(target, accounts);
  const left = lossFor(target, accounts).filter(({ leftOut }) => leftOut !== null);
  expect(promised.length + left.length).toBe(accounts.length);
  if (promised.length === 0) return;
  const files = await writeExport(target, accounts, 'correct horse');
  const results = await Promise.all(files.map((file) => readExport(file, 'correct horse')));
  const read = results.flatMap((result) => result.accounts);
  expect(read.map(({ secret }) => motpKey(secret))).toEqual(promised.map(({ secret }) => motpKey(secret)));
});

test('Aegis, whose keys are hexadecimal, is given no other', () => {
  expect(arriving('aegis', accounts).map(({ secret }) => motpKey(secret))).toEqual(['e3152afee62599c8']);
});

test('no name keeps the key, whatever it is', async () => {
  const entry = { type: 'motp', name: 'VPN', secret: 'correct horse battery', pin: '1234', note: `first\n${WORDS} x` };
  const { accounts: read } = await bring(JSON.stringify([entry]));
  expect(JSON.stringify(read.map(({ issuer, account, note, tags }) => [issuer, account, note, tags]))).not.toContain(
    WORDS,
  );
  expect(parseOtpauthUri(`motp://VPN:me?secret=${WORDS}`).account).toMatchObject({ issuer: 'VPN', account: 'me' });
});
