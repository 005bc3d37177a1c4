import { formats } from '../../format.ts';

/** What the PAM modules for one-time codes keep on a server. */
export const pam = formats(
  {
    id: 'google-pam',
    name: 'google-authenticator (PAM)',
    detect: { text: (text) => /^[A-Z2-7]{16,128}=*\r?\n" /.test(text) },
    read: () => import('./read.ts').then((module) => module.read),
  },
  {
    id: 'oath-users',
    name: 'OATH Toolkit (PAM)',
    detect: {
      text: (text) =>
        /^(?:#[^\n]*\n|\s*\n)*HOTP(?:\/[TE]\w*(?:\/\d+)?)?[ \t]+\S+[ \t]+\S+[ \t]+[0-9a-f]{16,}/.test(text),
    },
    read: () => import('./read.ts').then((module) => module.readUsers),
  },
);
