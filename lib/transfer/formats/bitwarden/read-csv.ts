import { readLogins } from '../../import/login-csv.ts';
import type { ReadResult } from '../../import/report.ts';
import type { Source } from '../../import/source.ts';

/** Bitwarden's CSV: of the password manager, and of Bitwarden Authenticator, whose rows outgrow their header. */
export async function read(source: Source): Promise<ReadResult> {
  const isAuthenticator = !/(^|[,"])(login_username|login_password)/.test(source.text.slice(0, 1024));
  return readLogins(source, isAuthenticator ? 'bitwarden-authenticator-csv' : 'bitwarden-csv', {
    totp: ['login_totp'],
    title: ['name'],
    username: ['login_username'],
    address: ['login_uri'],
    note: 'notes',
    favorite: 'favorite',
    tags: (row) => [row.folder ?? '', ...(row.collections ?? '').split(',')],
  });
}
