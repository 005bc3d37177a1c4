import type { ReadResult } from './gather.ts';
import { readLogins } from './login-csv.ts';
import type { Source } from './source.ts';

/** KeePassXC's CSV. Its groups hang below one root, which says nothing. */
export async function read(source: Source): Promise<ReadResult> {
  return readLogins(source, 'keepassxc-csv', {
    totp: ['TOTP'],
    title: ['Title'],
    username: ['Username'],
    address: ['URL'],
    note: 'Notes',
    tags: (row) => (row.Group ?? '').split('/').slice(1).slice(-1),
  });
}
