import type { Account } from '../../../otp/account.ts';
import { type Kept, obstacleOf, type Range, SHA_ONLY, withOnly } from '../../export/target.ts';
import { formats } from '../../format.ts';
import { asRecord, hasKeys } from '../../import/record.ts';

/** Neither knows counters; one HOTP account makes Bitwarden Authenticator refuse the whole file. */
const RANGE: Range = { types: ['totp', 'steam'], algorithms: SHA_ONLY };

/** With the name that every item must have. `steam://` says no period, and the item's name stands for the issuer. */
function named(account: Account): Account {
  const issuer = account.issuer || account.account || (account.type === 'steam' ? 'Steam' : 'Account');
  return { ...account, issuer, ...(account.type === 'steam' ? { period: 30 } : {}) };
}

function keepInVault(account: Account, secrets: ReadonlySet<string>): Kept {
  const leftOut = obstacleOf(account, RANGE, secrets);
  if (leftOut) return { leftOut };
  const kept = withOnly(account, 'tags', 'note', 'favorite', 'sites');
  return { ...named(kept), tags: kept.tags.slice(0, 1) };
}

function keepInAuthenticator(account: Account, secrets: ReadonlySet<string>): Kept {
  const leftOut = obstacleOf(account, RANGE, secrets);
  if (leftOut) return { leftOut };
  const kept = named(withOnly(account, 'favorite'));
  return account.type === 'steam' ? { ...kept, account: '' } : kept;
}

function isExport(value: unknown): boolean {
  return typeof asRecord(value).encrypted === 'boolean' && (hasKeys(value, 'items') || hasKeys(value, 'data'));
}

export const bitwarden = formats(
  {
    id: 'bitwarden-json',
    name: 'Bitwarden',
    isEncrypted: false,
    detect: { json: isExport },
    read: () => import('./read.ts').then((module) => module.read),
    keep: keepInVault,
    write: () => import('./write.ts').then((module) => module.write),
  },
  { id: 'bitwarden-encrypted', name: 'Bitwarden' },
  {
    id: 'bitwarden-csv',
    name: 'Bitwarden',
    detect: {
      csv: (columns) =>
        columns.includes('login_totp') && (columns.includes('login_username') || columns.includes('name')),
    },
    read: () => import('./read-csv.ts').then((module) => module.read),
  },
  {
    id: 'bitwarden-authenticator-json',
    name: 'Bitwarden Authenticator',
    isEncrypted: false,
    keep: keepInAuthenticator,
    write: () => import('./write.ts').then((module) => module.writeAuthenticator),
  },
  { id: 'bitwarden-authenticator-csv', name: 'Bitwarden Authenticator' },
);
