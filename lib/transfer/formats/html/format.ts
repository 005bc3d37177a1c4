import { formats } from '../../format.ts';

export const html = formats(
  {
    id: 'stratum-html',
    name: 'Stratum',
    detect: { markup: (_text, head) => /<(!doctype html|html)/i.test(head) },
    read: () => import('./read.ts').then((module) => module.read),
  },
  { id: 'html-table', name: 'HTML' },
);
