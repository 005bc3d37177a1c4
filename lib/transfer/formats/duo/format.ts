import { formats } from '../../format.ts';
import { asRecord, hasKeys, some } from '../../import/record.ts';

export const duo = formats({
  id: 'duo-accounts',
  name: 'Duo',
  detect: {
    json: (value) =>
      some(value, (item) => hasKeys(item, 'otpGenerator')) || hasKeys(asRecord(value).response, 'hotp_secret', 'pkey'),
  },
  read: () => import('./read.ts').then((module) => module.read),
});
