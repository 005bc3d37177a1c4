import { formats } from '../../format.ts';

/** Base64 of whole AES blocks, and long enough for an account. */
function isBlocks({ text }: { text: string }): boolean {
  if (!/^[A-Za-z0-9+/\s]+={0,2}\s*$/.test(text)) return false;
  const letters = text.replace(/[\s=]/g, '').length;
  return letters >= 128 && Math.floor((letters * 3) / 4) % 16 === 0;
}

export const totpAuthenticator = formats(
  {
    id: 'totp-authenticator-encrypted',
    name: 'TOTP Authenticator',
    detect: { rest: isBlocks },
    read: () => import('./read.ts').then((module) => module.read),
  },
  {
    id: 'totp-authenticator-prefs',
    name: 'TOTP Authenticator',
    detect: { markup: (text, head) => /<map\b/.test(head) && text.includes('STATIC_TOTP_CODES_LIST') },
    read: () => import('./read.ts').then((module) => module.readPreferences),
  },
);
