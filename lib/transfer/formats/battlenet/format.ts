import { formats } from '../../format.ts';
import { hasKeys } from '../../import/record.ts';

export const battlenet = formats(
  {
    id: 'battlenet-json',
    name: 'Battle.net',
    detect: { json: (value) => hasKeys(value, 'serial', 'restoreCode', 'deviceSecret') },
    read: () => import('./read.ts').then((module) => module.readAnswer),
  },
  {
    id: 'battlenet-prefs',
    name: 'Battle.net',
    detect: { markup: (text, head) => /<map\b/.test(head) && text.includes('com.blizzard.messenger.AUTHENTICATOR') },
    read: () => import('./read.ts').then((module) => module.read),
  },
);
