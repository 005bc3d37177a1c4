import type { Account } from '../../../otp/account.ts';
import { obstacleOf, type Range, SHA_ONLY, type WritableAccount, withOnly } from '../../export/target.ts';
import { formats } from '../../format.ts';
import { asRecord, some } from '../../import/record.ts';

/** CXF has one byte for the period, and no counters. Steam is written as 1Password does, as an algorithm. */
const RANGE: Range = { types: ['totp', 'steam'], algorithms: SHA_ONLY, period: ({ period }) => period <= 255 };

function keep(account: Account, secrets: ReadonlySet<string>): WritableAccount {
  const leftOut = obstacleOf(account, RANGE, secrets);
  if (leftOut) return { leftOut };
  return withOnly(account, 'tags', 'note', 'favorite', 'sites');
}

function isExchange(value: unknown): boolean {
  return some(asRecord(value).accounts, (account) => some(account.items, (item) => Array.isArray(item.credentials)));
}

export const cxf = formats({
  id: 'cxf',
  name: 'FIDO Credential Exchange',
  isEncrypted: false,
  detect: { json: isExchange },
  read: () => import('./read.ts').then((module) => module.read),
  keep,
  write: () => import('./write.ts').then((module) => module.write),
});
