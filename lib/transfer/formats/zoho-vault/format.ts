import { formats } from '../../format.ts';

export const zohoVault = formats({
  id: 'zoho-vault-csv',
  name: 'Zoho Vault',
  detect: {
    csv: (columns) =>
      columns.includes('secretdata') && (columns.includes('password name') || columns.includes('secret name')),
  },
  read: () => import('./read.ts').then((module) => module.read),
});
