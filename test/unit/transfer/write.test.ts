import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Account, makeAccount } from '../../../lib/otp/account.ts';
import { toBase32 } from '../../../lib/otp/base32.ts';
import { arriving, lossFor, writeExport } from '../../../lib/transfer/export/write.ts';
import { readExport } from '../../../lib/transfer/import/read.ts';
import { type FormatId, TARGETS, targetOf } from '../../../lib/transfer/registry.ts';
import { account } from './arbitrary-account.ts';

/** What makes an account what it is; its id and date are its own in each vault. */
function essence({ id: _id, created: _created, secret, ...rest }: Account) {
  return { ...rest, secret: toBase32(secret) };
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

/** Encrypted ones take a key derivation for each run; pictures a decoding. */
function runs(target: FormatId): number {
  if (targetOf(target).isEncrypted) return 1;
  return target === 'google-migration' ? 3 : 50;
}

describe.each(TARGETS)('%s', { timeout: 60_000 }, (target) => {
  test('is read back as the loss report promises', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(account, { minLength: 1, maxLength: 6 }), async (accounts) => {
        const promised = arriving(target, accounts);
        fc.pre(promised.length > 0);
        const read = await roundTrip(target, accounts);
        expect(read.problems).toEqual([]);
        expect(read.accounts.map(essence)).toEqual(promised.map(essence));
      }),
      { numRuns: runs(target) },
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

test('asks for a password where the target is encrypted', async () => {
  const one = makeAccount({ secret: new Uint8Array(20) });
  await expect(writeExport('aegis-encrypted', [one])).rejects.toMatchObject({ code: 'password-required' });
});

test('says when no account can go', async () => {
  const one = makeAccount({ type: 'motp', secret: new Uint8Array(8) });
  await expect(writeExport('proton-authenticator', [one])).rejects.toMatchObject({ code: 'nothing-to-export' });
});
