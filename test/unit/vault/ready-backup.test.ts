import { expect, test, vi } from 'vitest';
import { TODAY } from '../../../lib/crypto/kdf-params.ts';
import { makeAccount } from '../../../lib/otp/account.ts';
import { openBackup, readBackup } from '../../../lib/vault/backup.ts';
import { changePassphrase } from '../../../lib/vault/change-slots.ts';
import { emptyContent } from '../../../lib/vault/content.ts';
import { deriveOnce } from '../../../lib/vault/derive-once.ts';
import { asReadyBackup, isReadyFor, newReadyBackup, sealReady } from '../../../lib/vault/ready-backup.ts';
import type { Stretch } from '../../../lib/vault/slots.ts';
import { createVault } from '../../../lib/vault/unlock.ts';
import { stretch as cheap } from './cheap-kdf.ts';

// What a passphrase costs is not what is tested here.
vi.mock('../../../lib/crypto/kdf.ts', () => import('./cheap-kdf.ts'));

const content = { ...emptyContent(), accounts: [makeAccount({ secret: new Uint8Array(10), issuer: 'GitHub' })] };

test('backups open with the vault’s passphrase, have a key of their own, and hold nothing of the accounts before', async () => {
  const { file, key } = await createVault('vault words');
  const record = asReadyBackup(JSON.parse(JSON.stringify(await newReadyBackup(file, key, 'vault words'))));
  const bytes = (await sealReady(record, { file, key, content }))!;
  expect((await openBackup(bytes, 'vault words')).accounts.map(({ issuer }) => issuer)).toEqual(['GitHub']);
  expect(readBackup(bytes).vaultId).not.toBe(file.vaultId);
  expect(JSON.stringify(record)).not.toContain('GitHub');
});

test('once the passphrase or the key is another, there is none until it is made anew', async () => {
  const { file, key } = await createVault('vault words');
  const record = await newReadyBackup(file, key, 'vault words');
  const changed = await changePassphrase(file, key, 'other words');
  expect(isReadyFor(record, changed)).toBe(false);
  expect(await sealReady(record, { file: changed, key, content })).toBeUndefined();
  expect(await sealReady(record, { file, key: new Uint8Array(32), content })).toBeUndefined();
  const anew = await newReadyBackup(changed, key, 'other words');
  const bytes = (await sealReady(anew, { file: changed, key, content }))!;
  expect((await openBackup(bytes, 'other words')).accounts).toHaveLength(1);
});

test('a vault that no passphrase opens has none, and a damaged record is none', async () => {
  const { file, key } = await createVault('vault words');
  expect(await newReadyBackup({ ...file, slots: [] }, key, 'vault words')).toBeUndefined();
  expect(asReadyBackup({ slot: 'x' })).toBeUndefined();
  expect(asReadyBackup(undefined)).toBeUndefined();
});

const counted = () => {
  const calls: string[] = [];
  const derive: Stretch = (passphrase, salt) => {
    calls.push(passphrase);
    return cheap(passphrase, salt);
  };
  return { calls, derive };
};

test('the derivation that made or opened the vault serves the backups too', async () => {
  const { calls, derive } = counted();
  const stretch = deriveOnce(derive);
  const { file, key } = await createVault('vault words', { stretch });
  await newReadyBackup(file, key, 'vault words', { stretch });
  expect(calls).toEqual(['vault words']);
});

test('another passphrase, salt or cost is derived anew', async () => {
  const { calls, derive } = counted();
  const stretch = deriveOnce(derive);
  const salt = new Uint8Array(32);
  const asked = [
    await stretch('one', salt, TODAY),
    await stretch('two', salt, TODAY),
    await stretch('one', salt.slice().fill(1), TODAY),
    await stretch('one', salt, { ...TODAY, t: TODAY.t + 1 }),
    await stretch('one', salt, TODAY),
  ];
  expect(calls).toEqual(['one', 'two', 'one', 'one']);
  expect(asked[4]).toEqual(asked[0]);
});
