import { formats } from '../../format.ts';

export const evernote = formats({
  id: 'evernote-enex',
  name: 'Evernote',
  detect: { markup: (_text, head) => /<en-export\b/.test(head) },
  read: () => import('./read.ts').then((module) => module.read),
});
