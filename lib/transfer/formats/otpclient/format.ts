import { formats } from '../../format.ts';

export const otpclient = formats({
  id: 'otpclient-encrypted',
  name: 'OTPClient',
  detect: { bytes: (source) => source.magic(9) === 'OTPClient' },
  read: () => import('./read.ts').then((module) => module.read),
});
