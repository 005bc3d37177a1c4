import { expect, test } from 'vitest';
import { isSetup } from '../../../lib/app/pasted.ts';

test.each([
  'otpauth://totp/Shop:me?secret=JBSWY3DPEHPK3PXP',
  'apple-otpauth://totp/Shop:me?secret=JBSWY3DPEHPK3PXP',
  'steam://JBSWY3DPEHPK3PXP',
  'motp://Shop:me?secret=0123456789abcdef',
  'mfauth://totp/Shop:me?secret=JBSWY3DPEHPK3PXP&issuer=U2hvcA',
  'intent://totp/Shop:me?secret=JBSWY3DPEHPK3PXP#Intent;scheme=otpauth;end',
  'lpaauth-migration://offline?data=abc',
  'JBSW Y3DP EHPK 3PXP',
])('goes to review, not to the search: %s', (text) => {
  expect(isSetup(text)).toBe(true);
});

test.each(['steam: games', 'intent', 'shop.example', 'https://shop.example/motp://', 'accountingdepartment'])(
  'is a search: %s',
  (text) => {
    expect(isSetup(text)).toBe(false);
  },
);
