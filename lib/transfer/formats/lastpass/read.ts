import { readLogins } from '../../import/login-csv.ts';
import type { ReadResult } from '../../import/report.ts';
import type { Source } from '../../import/source.ts';

/** The CSV of LastPass' password vault. */
export async function read(source: Source): Promise<ReadResult> {
  return readLogins(source, 'lastpass-csv', {
    totp: ['totp'],
    title: ['name', 'url'],
    username: ['username'],
    address: ['url'],
    note: 'extra',
    favorite: 'fav',
    isEscaped: true,
    tags: (row) => [row.grouping ?? ''],
  });
}
