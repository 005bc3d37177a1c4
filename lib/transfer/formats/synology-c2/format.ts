import { formats } from '../../format.ts';

export const synologyC2 = formats({
  id: 'synology-c2-csv',
  name: 'Synology C2',
  detect: { csv: (columns) => columns.includes('login_totp') && columns.includes('display_name') },
  read: () => import('./read.ts').then((module) => module.read),
});
