import { formats } from '../../format.ts';
import { hasKeys, some } from '../../import/record.ts';

export const duo = formats({
  id: 'duo-accounts',
  name: 'Duo',
  detect: { json: (value) => some(value, (item) => hasKeys(item, 'otpGenerator')) },
  read: () => import('./read.ts').then((module) => module.read),
});
