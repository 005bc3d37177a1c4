import { formats } from '../../format.ts';
import { asRecord, hasKeys, some } from '../../import/record.ts';

export const lastpassAuthenticator = formats(
  {
    id: 'lastpass-json',
    name: 'LastPass Authenticator',
    detect: { json: (value) => some(asRecord(value).accounts, (account) => hasKeys(account, 'issuerName')) },
    read: () => import('./read.ts').then((module) => module.read),
  },
  { id: 'lastpass-qr', name: 'LastPass Authenticator' },
);
