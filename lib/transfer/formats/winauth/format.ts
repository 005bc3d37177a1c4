import { formats } from '../../format.ts';

export const winauth = formats(
  { id: 'winauth-text', name: 'WinAuth' },
  {
    id: 'winauth-zip',
    name: 'WinAuth',
    detect: { zip: (names) => names.some((name) => /(^|\/)winauth[^/]*\.txt$/i.test(name)) },
    read: () => import('./read.ts').then((module) => module.read),
  },
);
