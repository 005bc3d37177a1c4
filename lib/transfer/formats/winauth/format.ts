import { formats } from '../../format.ts';

export const winauth = formats(
  {
    id: 'winauth-xml',
    name: 'WinAuth',
    detect: { markup: (_text, head) => /<WinAuth\b/.test(head) },
    read: () => import('./read-xml.ts').then((module) => module.read),
  },
  { id: 'winauth-text', name: 'WinAuth' },
  {
    id: 'winauth-zip',
    name: 'WinAuth',
    detect: { zip: (names) => names.some((name) => /(^|\/)winauth[^/]*\.txt$/i.test(name)) },
    read: () => import('./read.ts').then((module) => module.read),
  },
);
