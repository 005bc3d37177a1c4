import { formats } from '../../format.ts';

export const xml = formats({
  id: 'generic-xml',
  name: 'XML',
  detect: {
    markup: (_text, head) => /^(<\?xml|<[A-Za-z][\w.:-]*[\s>])/.test(head) && !/<(!doctype html|html)\b/i.test(head),
  },
  read: () => import('./read.ts').then((module) => module.read),
});
