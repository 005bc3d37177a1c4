import { readLogins } from '../../import/login-csv.ts';
import type { ReadResult } from '../../import/report.ts';
import type { Source } from '../../import/source.ts';

/** KeePassXC's CSV. All groups are below one root, which is left out of the tags. */
export async function read(source: Source): Promise<ReadResult> {
  return readLogins(source, 'keepassxc-csv', {
    totp: ['TOTP'],
    title: ['Title'],
    username: ['Username'],
    address: ['URL'],
    note: 'Notes',
    tags: (row) => (row.group ?? '').split('/').slice(1).slice(-1),
  });
}
