import { formats } from '../../format.ts';

export const battlenet = formats({
  id: 'battlenet-prefs',
  name: 'Battle.net',
  detect: { markup: (text, head) => /<map\b/.test(head) && text.includes('com.blizzard.messenger.AUTHENTICATOR') },
  read: () => import('./read.ts').then((module) => module.read),
});
