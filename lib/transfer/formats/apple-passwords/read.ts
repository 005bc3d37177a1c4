import { readLogins } from '../../import/login-csv.ts';
import type { ReadResult } from '../../import/report.ts';
import type { Source } from '../../import/source.ts';

/** The CSV of Apple's Passwords and of Safari, whose titles carry the user name: "github.com (alice)". */
export async function read(source: Source): Promise<ReadResult> {
  return readLogins(source, 'apple-passwords-csv', {
    totp: ['OTPAuth'],
    title: ['Title', 'URL', 'Url'],
    username: ['Username'],
    address: ['URL', 'Url'],
    note: 'Notes',
  });
}
