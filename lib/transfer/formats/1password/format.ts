import { formats } from '../../format.ts';
import { asRecord, hasKeys, some } from '../../import/record.ts';

function isCsv(columns: readonly string[]): boolean {
  return (
    ['title', 'otpauth'].every((name) => columns.includes(name)) &&
    (columns.includes('archived') || columns.includes('tags'))
  );
}

/** An item as the command line prints it. */
function isCliItem(value: unknown): boolean {
  return hasKeys(value, 'title', 'fields') && some(asRecord(value).fields, (field) => hasKeys(field, 'id', 'type'));
}

export const onePassword = formats(
  {
    id: '1password-1pif',
    name: '1Password',
    detect: { text: (text) => /\*\*\*5642bee8-a5ff-11dc-8314-0800200c9a66\*\*\*/.test(text.slice(0, 1_000_000)) },
    read: () => import('./read-1pif.ts').then((module) => module.read),
  },
  {
    id: '1password-cli',
    name: '1Password',
    detect: { json: (value) => isCliItem(value) || some(value, isCliItem) },
    read: () => import('./read-cli.ts').then((module) => module.read),
  },
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
