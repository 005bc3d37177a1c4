import { expect, test, vi } from 'vitest';
import { makeAccount } from '../../../lib/otp/account.ts';
import { openBackup, readBackup } from '../../../lib/vault/backup.ts';
import { changePassphrase } from '../../../lib/vault/change-slots.ts';
import { emptyContent } from '../../../lib/vault/content.ts';
import { asReadyBackup, isReadyFor, newReadyBackup, sealReady } from '../../../lib/vault/ready-backup.ts';
import { createVault } from '../../../lib/vault/unlock.ts';

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
