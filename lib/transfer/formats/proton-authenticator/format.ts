import type { Account } from '../../../otp/account.ts';
import { obstacleOf, SHA_ONLY, type WritableAccount, withOnly } from '../../export/target.ts';
import { formats } from '../../format.ts';
import { asList, asRecord, hasKeys, isRecord, some } from '../../import/record.ts';

function keep(account: Account, secrets: ReadonlySet<string>): WritableAccount {
  const leftOut = obstacleOf(account, { types: ['totp', 'steam'], algorithms: SHA_ONLY }, secrets);
  if (leftOut) return { leftOut };
  const kept = withOnly(account, 'note');
  return account.type === 'steam' ? { ...kept, issuer: 'Steam', period: 30 } : kept;
}

function isPlain(value: unknown): boolean {
  const { entries } = asRecord(value);
  if (some(entries, (entry) => isRecord(entry.content) || hasKeys(entry, 'uri'))) return true;
  return hasKeys(value, 'version', 'entries') && asList(entries).length === 0;
}

function isSealed(value: unknown): boolean {
  return hasKeys(value, 'version', 'salt', 'content') && typeof asRecord(value).content === 'string';
}

export const protonAuthenticator = formats(
  {
    id: 'proton-authenticator',
    name: 'Proton Authenticator',
    isEncrypted: false,
    detect: { json: isPlain },
    read: () => import('./read.ts').then((module) => module.read),
    keep,
    write: () => import('./write.ts').then((module) => module.write),
  },
  {
    id: 'proton-authenticator-encrypted',
    name: 'Proton Authenticator',
    detect: { json: isSealed },
    read: () => import('./read.ts').then((module) => module.read),
  },
);
