import { makeAccount } from '../../../lib/otp/account.ts';
import { writeMigration } from '../../../lib/otp/migration.ts';
import { image, svg, uri } from './pages.ts';

/** 21 accounts, which a transfer needs three codes for. */
const TRANSFER = writeMigration(
  Array.from({ length: 21 }, (_, i) =>
    makeAccount({ issuer: `Service ${i}`, account: 'alice', secret: new Uint8Array(20).fill(i + 1) }),
  ),
);

/** Setup pages by their path. `foreign`: the origin of a site that draws `/code.png` and has a code at `/framed`. */
export const setupPages = (foreign: string): Record<string, string> => ({
  '/one': `${image(uri('alice'))}<p><label>Code <input autocomplete="one-time-code" id="code"></label>`,
  '/several': `${image(uri('bob'), 4)} ${image('https://example.com/app', 4)} ${svg(uri('carol')).replace('<svg', '<svg width=220')}`,
  '/tainted': `<img alt="" src="${foreign}/code.png?${encodeURIComponent(uri('dave'))}">`,
  '/frame': `<iframe src="${foreign}/framed" width="500" height="500"></iframe>`,
  '/far': `<div style="height: 4000px">Scroll</div>${image(uri('erin'))}`,
  '/key': '<p>Can’t scan? Enter this key: <code>JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP</code>',
  '/trick': image('otpauth://totp/P%D0%B0ypal:m%E2%80%AEe?secret=JBSWY3DPEHPK3PXPQ&issuer=P%D0%B0ypal'),
  '/nothing': '<h1>Nothing to see</h1>',
  ...Object.fromEntries(TRANSFER.map((text, i) => [`/transfer${i}`, image(text, 3)])),
});
