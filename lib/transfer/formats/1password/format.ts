import { formats } from '../../format.ts';

function isCsv(columns: readonly string[]): boolean {
  return (
    ['title', 'otpauth'].every((name) => columns.includes(name)) &&
    (columns.includes('archived') || columns.includes('tags'))
  );
}

export const onePassword = formats(
  {
    id: '1password-csv',
    name: '1Password',
    detect: { csv: isCsv },
    read: () => import('./read.ts').then((module) => module.readCsv),
  },
  {
    id: '1password-1pux',
    name: '1Password',
    detect: { zip: (names) => names.some((name) => /(^|\/)export\.data$/.test(name)) },
    read: () => import('./read.ts').then((module) => module.read),
  },
);
