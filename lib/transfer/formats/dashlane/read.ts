import { readLogins } from '../../import/login-csv.ts';
import type { ReadResult } from '../../import/report.ts';
import type { Source } from '../../import/source.ts';

/** Dashlane's `credentials.csv`. */
export async function read(source: Source): Promise<ReadResult> {
  return readLogins(source, 'dashlane-csv', {
    totp: ['otpUrl', 'otpSecret', 'otpURL'],
    title: ['title', 'url'],
    username: ['username', 'username2', 'username3'],
    address: ['url'],
    note: 'note',
    tags: (row) => [row.category ?? ''],
  });
}
