import { formats } from '../../format.ts';

export const safeincloud = formats({
  id: 'safeincloud-xml',
  name: 'SafeInCloud',
  detect: { markup: (_text, head) => /<database\b/.test(head) && /<(card|label|label_id)\b/.test(head) },
  read: () => import('./read.ts').then((module) => module.read),
});
