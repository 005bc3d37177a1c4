import { formats } from '../../format.ts';

export const microsoftAuthenticator = formats({
  id: 'microsoft-sqlite',
  name: 'Microsoft Authenticator',
  detect: { sqlite: (database) => database.hasColumn('accounts', 'oath_secret_key') },
  read: () => import('./read.ts').then((module) => module.read),
});
