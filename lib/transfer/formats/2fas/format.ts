import type { Account } from '../../../otp/account.ts';
import { cut, obstacleOf, type Range, type WritableAccount, withOnly } from '../../export/target.ts';
import { formats } from '../../format.ts';
import { asRecord, hasKeys, isRecord, some } from '../../import/record.ts';

const RANGE: Range = {
  types: ['totp', 'hotp', 'steam'],
  algorithms: ['SHA1', 'SHA224', 'SHA256', 'SHA384', 'SHA512'],
  digits: ({ digits }) => digits >= 5 && digits <= 8,
  period: ({ period }) => [10, 30, 60, 90].includes(period),
  hasUniqueSecrets: true,
};

const NAME = 30;

const INFO = 50;

function keep(account: Account, secrets: ReadonlySet<string>): WritableAccount {
  const leftOut = obstacleOf(account, RANGE, secrets);
  if (leftOut) return { leftOut };
  const kept = withOnly(account, 'tags');
  const issuer = cut(kept.issuer || kept.account || 'Account', NAME);
  // A service is in one group.
  return { ...kept, issuer, account: cut(kept.account, INFO), tags: kept.tags.slice(0, 1) };
}

function isPlain(value: unknown): boolean {
  return (
    hasKeys(value, 'services', 'schemaVersion') || some(asRecord(value).services, (service) => isRecord(service.otp))
  );
}

export const twoFas = formats(
  {
    id: '2fas',
    name: '2FAS',
    isEncrypted: false,
    detect: { json: isPlain },
    read: () => import('./read.ts').then((module) => module.read),
    keep,
    write: () => import('./write.ts').then((module) => module.write),
  },
  {
    id: '2fas-encrypted',
    name: '2FAS',
    isEncrypted: true,
    detect: { json: (value) => hasKeys(value, 'servicesEncrypted') },
    read: () => import('./read.ts').then((module) => module.read),
    keep,
    write: () => import('./write.ts').then((module) => module.writeEncrypted),
  },
);
