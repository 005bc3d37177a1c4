import { formats } from '../../format.ts';
import { asRecord, some } from '../../import/record.ts';

export const enpass = formats({
  id: 'enpass-json',
  name: 'Enpass',
  detect: { json: (value) => some(asRecord(value).items, (item) => Array.isArray(item.fields)) },
  read: () => import('./read.ts').then((module) => module.read),
});
