import type { ReadResult } from './gather.ts';
import { readLogins } from './login-csv.ts';
import type { Source } from './source.ts';

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
