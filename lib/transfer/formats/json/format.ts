import { formats } from '../../format.ts';

export const json = formats({
  id: 'generic-json',
  name: 'JSON',
  detect: { json: () => true },
  read: () => import('./read.ts').then((module) => module.read),
});
