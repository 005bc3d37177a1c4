import { readLogins } from '../../import/login-csv.ts';
import type { ReadResult } from '../../import/report.ts';
import type { Source } from '../../import/source.ts';

/** The CSV of Synology C2 Password. */
export async function read(source: Source): Promise<ReadResult> {
  return readLogins(source, 'synology-c2-csv', {
    totp: ['login_totp'],
    title: ['display_name', 'login_urls'],
    username: ['login_username'],
    address: ['login_urls'],
    note: 'notes',
    favorite: 'favorite',
    tags: (row) => (row.tags ?? '').split(/[;,]/),
  });
}
