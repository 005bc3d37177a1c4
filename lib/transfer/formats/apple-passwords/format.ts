import { formats } from '../../format.ts';

export const applePasswords = formats({
  id: 'apple-passwords-csv',
  name: 'Apple Passwords',
  detect: { csv: (columns) => columns.includes('title') && columns.includes('otpauth') },
  read: () => import('./read.ts').then((module) => module.read),
});
