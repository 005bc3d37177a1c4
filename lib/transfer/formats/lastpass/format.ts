import { formats } from '../../format.ts';

export const lastpass = formats({
  id: 'lastpass-csv',
  name: 'LastPass',
  detect: { csv: (columns) => columns.includes('totp') && columns.includes('grouping') },
  read: () => import('./read.ts').then((module) => module.read),
});
