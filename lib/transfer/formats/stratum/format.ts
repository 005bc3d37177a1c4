import type { Account } from '../../../otp/account.ts';
import {
  cut,
  obstacleOf,
  type Range,
  SHA_ONLY,
  tidyTags,
  type WritableAccount,
  withOnly,
} from '../../export/target.ts';
import { formats } from '../../format.ts';
import { pictureOf } from '../../import/icon.ts';
import { asRecord } from '../../import/record.ts';

const RANGE: Range = {
  algorithms: SHA_ONLY,
  digits: ({ type, digits }) => digits >= 6 && digits <= (type === 'hotp' ? 8 : 10),
  hasUniqueSecrets: true,
};

const ISSUER = 32;

const USERNAME = 40;

const CATEGORY = 32;

function keep(account: Account, secrets: ReadonlySet<string>): WritableAccount {
  const leftOut = obstacleOf(account, RANGE, secrets);
  if (leftOut) return { leftOut };
  const kept = withOnly(account, 'pin', 'tags');
  return {
    ...kept,
    issuer: cut(kept.issuer || kept.account || 'Account', ISSUER),
    account: cut(kept.account, USERNAME),
    tags: tidyTags(kept.tags.map((tag) => cut(tag, CATEGORY))),
    icon: pictureOf(account.icon) ? account.icon : '',
  };
}

export const stratum = formats(
  {
    id: 'stratum',
    name: 'Stratum',
    isEncrypted: false,
    detect: { json: (value) => Array.isArray(asRecord(value).Authenticators) },
    read: () => import('./read.ts').then((module) => module.read),
    keep,
    write: () => import('./write.ts').then((module) => module.write),
  },
  {
    id: 'stratum-encrypted',
    name: 'Stratum',
    detect: { bytes: (source) => source.magic(16) === 'AUTHENTICATORPRO' },
    read: () => import('./read.ts').then((module) => module.readEncrypted),
  },
  {
    id: 'stratum-encrypted-legacy',
    name: 'Stratum',
    detect: { bytes: (source) => source.magic(16) === 'AuthenticatorPro' },
    read: () => import('./read.ts').then((module) => module.readLegacy),
  },
  {
    id: 'stratum-sqlite',
    name: 'Stratum',
    detect: { sqlite: (database) => database.hasColumn('authenticator', 'secret') },
    read: () => import('./read-database.ts').then((module) => module.read),
  },
);
