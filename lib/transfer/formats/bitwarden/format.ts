import type { Account } from '../../../otp/account.ts';
import { obstacleOf, type Range, SHA_ONLY, type WritableAccount, withOnly } from '../../export/target.ts';
import { formats } from '../../format.ts';
import { asRecord, hasKeys, isRecord, type Json, some } from '../../import/record.ts';

/** Neither knows counters; one HOTP account makes Bitwarden Authenticator refuse the whole file. */
const RANGE: Range = { types: ['totp', 'steam'], algorithms: SHA_ONLY };

/** Gives the item the name that it must have. `steam://` has no period, and the item's name is used as issuer. */
function named(account: Account): Account {
  const issuer = account.issuer || account.account || (account.type === 'steam' ? 'Steam' : 'Account');
  return { ...account, issuer, ...(account.type === 'steam' ? { period: 30 } : {}) };
}

function keepInVault(account: Account, secrets: ReadonlySet<string>): WritableAccount {
  const leftOut = obstacleOf(account, RANGE, secrets);
  if (leftOut) return { leftOut };
  const kept = withOnly(account, 'tags', 'note', 'favorite', 'sites', 'siteRules');
  return { ...named(kept), tags: kept.tags.slice(0, 1) };
}

function keepInAuthenticator(account: Account, secrets: ReadonlySet<string>): WritableAccount {
  const leftOut = obstacleOf(account, RANGE, secrets);
  if (leftOut) return { leftOut };
  const kept = named(withOnly(account, 'favorite'));
  return account.type === 'steam' ? { ...kept, account: '' } : kept;
}

function isExport(value: unknown): boolean {
  const { encrypted, items } = asRecord(value);
  if (typeof encrypted === 'boolean') return hasKeys(value, 'items') || hasKeys(value, 'data');
  return some(items, isLogin);
}

/** An item of a vault, as the exports and the command line write it. */
function isLogin(item: Json): boolean {
  return isRecord(item.login) && (hasKeys(item.login, 'totp') || hasKeys(item.login, 'uris') || item.object === 'item');
}

function isList(value: unknown): boolean {
  return some(value, isLogin) || some(asRecord(asRecord(value).data).data, isLogin);
}

function isZip(names: readonly string[]): boolean {
  const isAttachment = (name: string) => /^(?:[^/]+\/)?attachments\//.test(name);
  const rest = names.filter((name) => !isAttachment(name));
  return (
    rest.length === 1 &&
    (rest[0] === 'data.json' || (rest.length < names.length && /^[^/]+\/data\.json$/.test(rest[0] ?? '')))
  );
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
    id: 'bitwarden-zip',
    name: 'Bitwarden',
    detect: { zip: isZip },
    read: () => import('./read.ts').then((module) => module.readZip),
  },
  {
    id: 'bitwarden-list',
    name: 'Bitwarden',
    detect: { json: isList },
    read: () => import('./read.ts').then((module) => module.readList),
  },
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
