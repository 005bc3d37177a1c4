import { formats } from '../../format.ts';
import { asRecord, asText } from '../../import/record.ts';

export const twoFAuth = formats({
  id: '2fauth-json',
  name: '2FAuth',
  detect: { json: (value) => asText(asRecord(value).app).startsWith('2fauth') },
  read: () => import('./read.ts').then((module) => module.read),
});
