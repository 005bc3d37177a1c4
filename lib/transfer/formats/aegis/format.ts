import type { Account } from '../../../otp/account.ts';
import { isMotpText } from '../../../otp/motp-key.ts';
import { obstacleOf, SHA_ONLY, type WritableAccount, withOnly } from '../../export/target.ts';
import { formats } from '../../format.ts';
import { pictureOf } from '../../import/icon.ts';
import { hasKeys } from '../../import/record.ts';

/** Lengths of a Yandex secret: the key alone, or with its checksum. */
const YANDEX_BYTES = [16, 26];

function keep(account: Account, secrets: ReadonlySet<string>): WritableAccount {
  const leftOut = obstacleOf(account, { algorithms: SHA_ONLY }, secrets);
  if (leftOut) return { leftOut };
  if (account.type === 'yandex' && !YANDEX_BYTES.includes(account.secret.length)) return { leftOut: 'secret' };
  if (account.type === 'motp' && isMotpText(account.secret)) return { leftOut: 'secret' };
  const kept = withOnly(account, 'pin', 'tags', 'note', 'favorite');
  // Of images Aegis takes PNG and JPEG.
  const mime = pictureOf(account.icon)?.mime;
  return mime === 'image/png' || mime === 'image/jpeg' ? { ...kept, icon: account.icon } : kept;
}

export const aegis = formats(
  {
    id: 'aegis',
    name: 'Aegis',
    isEncrypted: false,
    detect: { json: (value) => hasKeys(value, 'header', 'db') },
    read: () => import('./read.ts').then((module) => module.read),
    keep,
    write: () => import('./write.ts').then((module) => module.write),
  },
  {
    id: 'aegis-encrypted',
    name: 'Aegis',
    isEncrypted: true,
    keep,
    write: () => import('./write.ts').then((module) => module.writeEncrypted),
  },
  { id: 'aegis-html', name: 'Aegis' },
);
