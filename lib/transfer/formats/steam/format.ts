import { formats } from '../../format.ts';
import { asRecord, hasKeys, isRecord } from '../../import/record.ts';

function isMaFile(value: unknown): boolean {
  const { accounts, _MobileAuthenticator: ofBot } = asRecord(value);
  return (
    hasKeys(value, 'shared_secret') ||
    hasKeys(ofBot, 'shared_secret') ||
    (isRecord(accounts) && Object.values(accounts).some((one) => hasKeys(one, 'shared_secret')))
  );
}

export const steam = formats(
  {
    id: 'steam-mafile',
    name: 'Steam',
    detect: { json: isMaFile },
    read: () => import('./read.ts').then((module) => module.read),
  },
  {
    id: 'steam-sda',
    name: 'Steam',
    detect: { zip: (names) => names.some((name) => /\.mafile$/i.test(name)) },
    read: () => import('./read.ts').then((module) => module.readZip),
  },
  { id: 'steam-sda-encrypted', name: 'Steam' },
);
