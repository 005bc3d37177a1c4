import { Failure } from '../../../failure.ts';
import { formats } from '../../format.ts';
import { asRecord, hasKeys } from '../../import/record.ts';

export const authme = formats(
  {
    id: 'authme-json',
    name: 'Authme',
    detect: {
      json: (value) =>
        hasKeys(value, 'codes', 'encrypted') &&
        (hasKeys(value, 'role') || hasKeys(value, 'version')) &&
        asRecord(value).encrypted !== true,
    },
    read: () => import('./read.ts').then((module) => module.read),
  },
  {
    id: 'authme-encrypted',
    name: 'Authme',
    detect: { json: (value) => hasKeys(value, 'codes', 'encrypted') && asRecord(value).encrypted === true },
    refuse: () => new Failure('sealed-by-program', { program: 'Authme' }),
  },
);
