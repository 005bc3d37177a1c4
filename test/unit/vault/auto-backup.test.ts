import { expect, test, vi } from 'vitest';
import { isFailure } from '../../../lib/failure.ts';
import { makeAccount } from '../../../lib/otp/account.ts';
import {
  type AutoBackup,
  asAutoBackup,
  autoBackupName,
  newAutoBackup,
  nextBackup,
  PLACES,
  withOutcome,
  withVaultKey,
} from '../../../lib/vault/auto-backup.ts';
import { openBackup, readBackup } from '../../../lib/vault/backup.ts';
import { emptyContent } from '../../../lib/vault/content.ts';
import { sealPrepared } from '../../../lib/vault/prepared-backup.ts';

// What a passphrase costs is not what is tested here.
vi.mock('../../../lib/crypto/kdf.ts', () => import('./cheap-kdf.ts'));

const DAY = 86_400_000;
const key = new Uint8Array(32).fill(1);
const other = new Uint8Array(32).fill(2);
const content = { ...emptyContent(), accounts: [makeAccount({ secret: new Uint8Array(10), issuer: 'GitHub' })] };
const issuers = async (bytes: Uint8Array, words: string) =>
  (await openBackup(bytes, words)).accounts.map(({ issuer }) => issuer);

test('each backup opens with the passphrase given once, and with nothing of the vault', async () => {
  const record = asAutoBackup(JSON.parse(JSON.stringify(await newAutoBackup(key, 'backup words'))))!;
  const bytes = await sealPrepared(record, key, content);
  expect(await issuers(bytes, 'backup words')).toEqual(['GitHub']);
  await expect(openBackup(bytes, 'vault words')).rejects.toMatchObject({ code: 'passphrase-wrong' });
  expect(readBackup(bytes).slots).toHaveLength(1);
  expect(JSON.stringify(record)).not.toContain('GitHub');
});

test('it goes on under a new vault key, and says so where it cannot', async () => {
  const record = await newAutoBackup(key, 'backup words');
  const moved = await withVaultKey(record, key, other);
  expect(await issuers(await sealPrepared(moved, other, content), 'backup words')).toEqual(['GitHub']);
  for (const broken of [moved, await withVaultKey(record, other, key)]) {
    const error = await sealPrepared(broken, key, content).catch((thrown) => thrown);
    expect(isFailure(error, 'backup-setup')).toBe(true);
  }
});

test('names go round: the oldest of five is the one that is overwritten, and no other setting-up has them', async () => {
  const record = await newAutoBackup(key, 'words');
  const names = Array.from({ length: 10 }, (_, count) => autoBackupName({ ...record, count }));
  expect(new Set(names).size).toBe(5);
  expect(names.slice(5)).toEqual(names.slice(0, 5));
  const second = await newAutoBackup(key, 'words');
  expect(names).not.toContain(autoBackupName(second));
});

test('one is due after a change, a day after the last one, in each place by itself', async () => {
  const record = await newAutoBackup(key, 'words');
  const now = 50_000;
  const due = (of: AutoBackup, generation: number) => PLACES.map((place) => nextBackup(of, place, { generation, now }));
  expect(due(record, 7)).toEqual([0, 0]);
  const half = withOutcome(record, { saved: ['downloads'], failed: ['folder'] }, { generation: 7, now: 1000 });
  expect(due(half, 7)).toEqual([undefined, 0]);
  expect(due(half, 8)).toEqual([1000 + DAY, 0]);
  const whole = withOutcome(half, { saved: ['folder'], failed: [] }, { generation: 8, now: 2000 });
  expect(due(whole, 8)).toEqual([1000 + DAY, undefined]);
  // An earlier state was restored over a newer one by another copy of the profile.
  expect(due(whole, 3)).toEqual([1000 + DAY, 2000 + DAY]);
  expect(whole.count).toBe(2);
});

test('a clock that was ahead at the last backup puts off no other', async () => {
  const record = await newAutoBackup(key, 'words');
  const ahead = withOutcome(record, { saved: ['downloads'], failed: [] }, { generation: 7, now: 9_000_000 });
  expect(nextBackup(ahead, 'downloads', { generation: 8, now: 5000 })).toBe(0);
});

test('a record that is damaged is none', () => {
  for (const stored of [undefined, null, {}, { file: 1 }, 'text']) expect(asAutoBackup(stored)).toBeUndefined();
});
