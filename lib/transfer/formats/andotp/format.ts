import { formats } from '../../format.ts';
import { hasKeys, some } from '../../import/record.ts';

export const andotp = formats(
  {
    id: 'andotp',
    name: 'andOTP',
    detect: { json: (value) => some(value, (item) => hasKeys(item, 'secret', 'label', 'type')) },
    read: () => import('./read.ts').then((module) => module.read),
  },
  { id: 'andotp-encrypted', name: 'andOTP' },
);
