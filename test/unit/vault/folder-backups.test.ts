import fc from 'fast-check';
import { beforeAll, expect, test, vi } from 'vitest';
import { type AutoBackup, newAutoBackup } from '../../../lib/vault/auto-backup.ts';
import { folderBackupName, folderBackups, outdatedBackups } from '../../../lib/vault/folder-backups.ts';

// What a passphrase costs is not what is tested here.
vi.mock('../../../lib/crypto/kdf.ts', () => import('./cheap-kdf.ts'));

const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 1);
let record: AutoBackup;
let other: AutoBackup;

beforeAll(async () => {
  record = await newAutoBackup(new Uint8Array(32), 'words');
  other = await newAutoBackup(new Uint8Array(32), 'words');
});

/** The folder after backups on these days, each followed by the removal of what is outdated. */
function after(days: readonly number[], of = record, before: readonly string[] = []): string[] {
  let names = [...before];
  for (const [count, day] of days.entries()) {
    names.push(folderBackupName({ ...of, count }, START + day * DAY));
    const old = new Set(outdatedBackups(names, of));
    names = names.filter((name) => !old.has(name));
  }
  return names;
}

const daysIn = (names: readonly string[]) => folderBackups(names).map(({ day }) => day);

test('a year of days leaves the last seven of them, and the last of each of six months', () => {
  expect(daysIn(after(Array.from({ length: 365 }, (_, day) => day)))).toEqual([
    ...['2026-12-31', '2026-12-30', '2026-12-29', '2026-12-28', '2026-12-27', '2026-12-26', '2026-12-25'],
    ...['2026-11-30', '2026-10-31', '2026-09-30', '2026-08-31', '2026-07-31'],
  ]);
});

test('whatever the days, the newest stays, and what stays is what would stay had nothing gone before', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(400), { minLength: 1, maxLength: 60 }), (days) => {
      const sorted = days.toSorted((a, b) => a - b);
      const kept = after(sorted);
      const all = sorted.map((day, count) => folderBackupName({ ...record, count }, START + day * DAY));
      const old = new Set(outdatedBackups(all, record));
      expect(kept).toEqual(all.filter((name) => !old.has(name)));
      expect(kept).toContain(all.at(-1));
    }),
  );
});

test('a name with a day that no calendar has is none', () => {
  expect(folderBackups(['backup-0123abcd-2026-02-31-1.watchword'])).toEqual([]);
  expect(daysIn(['backup-0123abcd-2028-02-29-1.watchword'])).toEqual(['2028-02-29']);
});

test('backups of other devices, other files and names that are none are left alone', () => {
  const theirs = after([1, 2], other);
  const odd = ['notes.txt', 'backup-12345678-2026-13-01-1.watchword', '../backup-12345678-2026-01-01-1.watchword'];
  const names = after(
    Array.from({ length: 40 }, (_, day) => day),
    record,
    [...theirs, ...odd],
  );
  expect(names).toEqual(expect.arrayContaining([...theirs, ...odd]));
  expect(folderBackups(odd)).toEqual([]);
});
