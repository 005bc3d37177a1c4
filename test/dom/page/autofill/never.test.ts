import { describe, expect, it } from 'vitest';
import { findCodeFields } from '../../../../lib/page/autofill/fields.ts';
import { box } from './fields-parts.ts';
import { names, showPage } from './page.ts';

const NEVER: [rule: string, html: string][] = [
  [
    'card security code',
    '<form><input name=cardnumber autocomplete=cc-number><label>Security code <input name=securitycode maxlength=3></label></form>',
  ],
  ['CVV', '<label>CVV <input name=cvv maxlength=3 inputmode=numeric></label>'],
  ['ZIP code', '<label>ZIP code <input name=zip_code maxlength=6 inputmode=numeric></label>'],
  ['country code', '<label>Country code <input name=countryCode maxlength=4></label>'],
  ['promotion', '<label>Promo code <input name=code></label>'],
  ['gift card PIN', '<label>Gift card PIN <input name=pin maxlength=6></label>'],
  ['invitation', '<label>Invite code <input name=code></label>'],
  ['captcha', '<label>Enter the code shown in the image <input name=code></label>'],
  [
    'captcha by its picture',
    '<form><img src="/captcha.php?r=1"><label>Verification code <input name=code></label></form>',
  ],
  [
    'captcha by what its picture is called',
    '<form><img src="/p?r=1" alt="Security image"><label>Verification code <input name=verifycode></label></form>',
  ],
  [
    'captcha by the script that draws a security image',
    '<form><img src="/security_image.php"><label>Verification code <input name=verifycode></label></form>',
  ],
  [
    'captcha by its place',
    '<form><input name=user_name placeholder="请输入账号"><input type=password name=pwd><input name=verifyCode placeholder="请输入验证码"></form>',
  ],
  ['recovery code', '<label>Recovery code <input name=recovery_code autocomplete="one-time-code"></label>'],
  [
    'backup code told by the placeholder',
    '<input name=code autocomplete="one-time-code" placeholder="Enter backup code here">',
  ],
  [
    'backup code told by the prompt alone',
    '<h3>Two-Factor Authentication</h3><p>Enter one of your backup codes.</p><form><input id=code name=code></form><a href="#">Use a verification code</a>',
  ],
  ['backup token', '<h1>Login</h1><label for=t>Token:</label><input id=t name="backup-otp_token">'],
  ['hardware key', '<h3>Two-factor authentication</h3><input name=token placeholder="Touch Yubikey">'],
  ['encode', '<label>Text to encode <input name=encode></label>'],
  ['author', '<label>Author <input name=author></label>'],
  ['search', '<h1>Two-factor authentication</h1><label>Search <input name=q></label>'],
  ['token of a form framework', '<label>Benutzername <input name=IDToken1></label>'],
  ['API token', '<label>Personal access token <input name=token></label>'],
  ['password', '<form><input type=email><label>Password <input type=password name=password></label></form>'],
  [
    'password of digits',
    '<form><label>Password <input type=password name=password maxlength=6 pattern="[0-9]{6}" title="a 6-digit number"></label></form>',
  ],
  [
    'new password beside two-factor words',
    '<h1>Two-factor authentication</h1><label>New password <input type=password autocomplete=new-password></label>',
  ],
  [
    'date in three boxes',
    '<label>Birthday</label><input name=dd maxlength=2><input name=mm maxlength=2><input name=yyyy maxlength=4>',
  ],
  [
    'phone in three boxes',
    '<label>Phone number</label><input name=p1 maxlength=3><input name=p2 maxlength=3><input name=p3 maxlength=4>',
  ],
  ['card in four boxes', `<label>Card number</label>${box((i) => `name=card${i} maxlength=4`, 4)}`],
  ['hidden by attribute', '<div hidden><label>Verification code <input name=otp></label></div>'],
  ['hidden by style', '<div style="display: none"><input name=otp autocomplete="one-time-code"></div>'],
  ['invisible', '<input name=otp autocomplete="one-time-code" style="visibility:hidden">'],
  ['off screen', '<input name=otp autocomplete="one-time-code" style="position:absolute; left:-9999px">'],
  ['clipped away', '<input name=otp style="position:absolute; clip:rect(0, 0, 0, 0); width:1px; height:1px">'],
  ['clear and alone', '<form><input name=otp style="opacity:0" tabindex="-1"></form>'],
  ['read-only', '<label>One-time code <input name=otp readonly value="123456"></label>'],
  ['in a closed dialog', '<dialog><label>Verification code <input name=otp></label></dialog>'],
  ['of type hidden', '<input type=hidden name=otp autocomplete="one-time-code">'],
  ['honeypot', '<label>Username <input name=u></label><input name=honeypotCode placeholder="Enter code">'],
  [
    'words around alone',
    '<p>Two-factor authentication protects your account.</p><form><input name=nickname><input name=site></form>',
  ],
];

describe('findCodeFields leaves alone', () => {
  it.each(NEVER)('%s', (_rule, html) => {
    showPage(html);
    expect(findCodeFields(document).map(({ inputs, reasons }) => [names(inputs), reasons])).toEqual([]);
  });
});
