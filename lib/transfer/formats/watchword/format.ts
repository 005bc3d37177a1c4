import { withCleanNames } from '../../export/target.ts';
import { formats } from '../../format.ts';
import { asRecord } from '../../import/record.ts';

export const watchword = formats({
  id: 'watchword',
  name: 'Watchword',
  isEncrypted: true,
  detect: { json: (value) => asRecord(value).format === 'watchword-vault' },
  read: () => import('./read.ts').then((module) => module.read),
  keep: withCleanNames,
  write: () => import('./write.ts').then((module) => module.write),
});
