import { formats } from '../../format.ts';

export const nordpass = formats({
  id: 'nordpass-csv',
  name: 'NordPass',
  detect: { csv: (columns) => columns.includes('custom_fields') && columns.includes('cardholdername') },
  read: () => import('./read.ts').then((module) => module.read),
});
