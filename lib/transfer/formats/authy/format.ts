import { formats } from '../../format.ts';
import { hasKeys } from '../../import/record.ts';

export const authy = formats(
  {
    id: 'authy-prefs',
    name: 'Authy',
    detect: { markup: (text, head) => /<map\b/.test(head) && text.includes('com.authy.storage') },
    read: () => import('./read.ts').then((module) => module.read),
  },
  { id: 'authy-prefs-encrypted', name: 'Authy' },
  {
    id: 'authy-json',
    name: 'Authy',
    detect: {
      json: (value) => hasKeys(value, 'authenticator_tokens') || hasKeys(value, 'decrypted_authenticator_tokens'),
    },
    read: () => import('./read.ts').then((module) => module.readJson),
  },
  { id: 'authy-json-encrypted', name: 'Authy' },
  {
    id: 'authy-gdpr-csv',
    name: 'Authy',
    detect: { csv: (columns) => columns.includes('encrypted_seed') && columns.includes('salt') },
    read: () => import('./read.ts').then((module) => module.readCsv),
  },
  { id: 'authy-gdpr-csv-encrypted', name: 'Authy' },
);
