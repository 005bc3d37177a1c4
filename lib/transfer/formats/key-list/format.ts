import { formats } from '../../format.ts';
import { keyRows } from './rows.ts';

export const keyList = formats({
  id: 'key-list',
  name: 'Text',
  detect: { rest: ({ text }) => keyRows(text.slice(0, 65_536)).length > 0 },
  read: () => import('./read.ts').then((module) => module.read),
});
