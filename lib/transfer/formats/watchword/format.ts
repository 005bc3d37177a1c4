import { formats } from '../../format.ts';
import { asRecord } from '../../import/record.ts';

export const watchword = formats({
  id: 'watchword',
  name: 'Watchword',
  isEncrypted: true,
  detect: { json: (value) => asRecord(value).format === 'watchword-vault' },
  read: () => import('./read.ts').then((module) => module.read),
  keep: (account) => account,
  write: () => import('./write.ts').then((module) => module.write),
});
