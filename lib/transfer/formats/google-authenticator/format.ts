import type { Account } from '../../../otp/account.ts';
import { migrationObstacle } from '../../../otp/migration.ts';
import { type WritableAccount, withOnly } from '../../export/target.ts';
import { formats } from '../../format.ts';

function keep(account: Account): WritableAccount {
  const leftOut = migrationObstacle(account);
  return leftOut ? { leftOut } : withOnly(account);
}

export const googleAuthenticator = formats(
  {
    id: 'google-migration',
    name: 'Google Authenticator',
    isEncrypted: false,
    keep,
    write: () => import('./write.ts').then((module) => module.write),
  },
  {
    id: 'google-sqlite',
    name: 'Google Authenticator',
    detect: { sqlite: (database) => database.hasColumn('accounts', 'secret') },
    read: () => import('./read-database.ts').then((module) => module.read),
  },
);
