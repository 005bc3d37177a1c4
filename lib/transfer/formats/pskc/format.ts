import { formats } from '../../format.ts';

export const pskc = formats({
  id: 'pskc-xml',
  name: 'PSKC',
  detect: { markup: (_text, head) => /<(\w+:)?KeyContainer\b/.test(head) },
  read: () => import('./read.ts').then((module) => module.read),
});
