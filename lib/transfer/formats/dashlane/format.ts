import { formats } from '../../format.ts';

function isCsv(columns: readonly string[]): boolean {
  return (
    columns.includes('otpurl') ||
    (columns.includes('otpsecret') && (columns.includes('username2') || columns.includes('title')))
  );
}

export const dashlane = formats({
  id: 'dashlane-csv',
  name: 'Dashlane',
  detect: { csv: isCsv },
  read: () => import('./read.ts').then((module) => module.read),
});
