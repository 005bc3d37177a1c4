import type { ReadResult } from './gather.ts';
import { readLogins } from './login-csv.ts';
import type { Source } from './source.ts';

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
