import { formats } from '../../format.ts';
import { isTokenList, spacedRows } from './rows.ts';

export const tokenList = formats({
  id: 'token-list',
  name: 'OATH CSV',
  detect: { csv: (_columns, rows) => isTokenList(rows), rest: ({ text }) => spacedRows(text) !== undefined },
  read: () => import('./read.ts').then((module) => module.read),
});
