import type { Account } from '../../../otp/account.ts';
import { obstacleOf, SHA_ONLY, type WritableAccount, withOnly } from '../../export/target.ts';
import { formats } from '../../format.ts';
import { hasKeys } from '../../import/record.ts';

function keep(account: Account, secrets: ReadonlySet<string>): WritableAccount {
  const leftOut = obstacleOf(account, { types: ['totp', 'hotp', 'steam'], algorithms: SHA_ONLY }, secrets);
  return leftOut ? { leftOut } : withOnly(account, 'tags', 'note', 'favorite');
}

export const ente = formats(
  {
    id: 'ente-plain',
    name: 'Ente Auth',
    isEncrypted: false,
    detect: { text: (text) => /^otpauth:/i.test(text) && /[?&]codeDisplay=/.test(text) },
    read: () => import('./read.ts').then((module) => module.read),
    keep,
    write: () => import('./write.ts').then((module) => module.write),
  },
  {
    id: 'ente-encrypted',
    name: 'Ente Auth',
    isEncrypted: true,
    detect: { json: (value) => hasKeys(value, 'kdfParams', 'encryptedData') },
    read: () => import('./read.ts').then((module) => module.readEncrypted),
    keep,
    write: () => import('./write.ts').then((module) => module.writeEncrypted),
  },
  { id: 'ente-html', name: 'Ente Auth' },
);
