import { formats } from '../../format.ts';

export const roboform = formats({
  id: 'roboform-csv',
  name: 'RoboForm',
  detect: {
    csv: (columns) =>
      columns.includes('rffieldsv2') ||
      columns.includes('rf_fields') ||
      (columns.includes('matchurl') && columns.includes('pwd')),
  },
  read: () => import('./read.ts').then((module) => module.read),
});
