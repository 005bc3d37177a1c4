import { formats } from '../../format.ts';

export const html = formats(
  {
    id: 'stratum-html',
    name: 'Stratum',
    detect: {
      // A page, or a piece of one that was copied.
      markup: (_text, head) =>
        /<(!doctype html|html)|^<(table|tbody|body|meta|div|ul|ol|p|img|a|span|h[1-6]|pre|section|article|main|figure)\b[^<>]*>/i.test(
          head,
        ),
    },
    read: () => import('./read.ts').then((module) => module.read),
  },
  { id: 'html-table', name: 'HTML' },
);
