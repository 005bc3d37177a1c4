import { formats } from '../../format.ts';

export const authenticatorPlus = formats(
  {
    id: 'authenticator-plus-zip',
    name: 'Authenticator Plus',
    detect: { zip: (names) => names.some((name) => /(^|\/)accounts\.txt$/i.test(name)) },
    read: () => import('./read.ts').then((module) => module.read),
  },
  {
    id: 'authenticator-plus-sqlite',
    name: 'Authenticator Plus',
    detect: { sqlite: (database) => database.hasColumn('accounts', 'category') },
    read: () => import('./read.ts').then((module) => module.readEncrypted),
  },
  { id: 'authenticator-plus-sqlcipher3', name: 'Authenticator Plus' },
);
