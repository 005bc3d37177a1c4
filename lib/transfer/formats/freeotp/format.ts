import { formats } from '../../format.ts';
import { asList, asRecord } from '../../import/record.ts';

function isPlus(value: unknown): boolean {
  const { tokens, tokenOrder } = asRecord(value);
  return tokens !== undefined && (tokenOrder !== undefined || Array.isArray(asRecord(asList(tokens)[0]).secret));
}

export const freeotp = formats(
  {
    id: 'freeotp-v2',
    name: 'FreeOTP',
    detect: { bytes: (source) => source.magic(4) === '\xac\xed\0\x05' },
    read: () => import('./read-v2.ts').then((module) => module.read),
  },
  {
    id: 'freeotp-v1-prefs',
    name: 'FreeOTP',
    detect: { markup: (_text, head) => /<map\b/.test(head) },
    read: () => import('./read.ts').then((module) => module.read),
  },
  {
    id: 'freeotpplus-json',
    name: 'FreeOTP+',
    detect: { json: isPlus },
    read: () => import('./read.ts').then((module) => module.readPlus),
  },
);
