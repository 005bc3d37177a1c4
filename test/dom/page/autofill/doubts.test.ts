import { describe, expect, it } from 'vitest';
import { findCodeFields } from '../../../../lib/page/autofill/fields.ts';
import { names, showPage } from './page.ts';

describe('a doubt weighs against what speaks for a field', () => {
  it.each([
    [
      'a backup token that another form offers',
      `<form><label>Token <input name=token autocomplete=one-time-code></label><button>Log in</button></form>
       <form><p>Enter one of your backup tokens.</p><input name=backup><button>Use backup token</button></form>`,
      'token',
    ],
    ['a label that asks for either', '<form><label>OTP or recovery code <input name=code></label></form>', 'code'],
    ['a name and a button alone', '<form><input name=challenge><button>Verify</button></form>', 'challenge'],
    [
      'a form that recovers the account, below',
      `<h1>Two-step login</h1><form><label>Code <input name=code autocomplete=one-time-code maxlength=6></label></form>
       <form><label for=r>Recovery token</label><input id=r name=recovery><button>Recover account</button></form>`,
      'code',
    ],
    [
      'a placeholder that names both',
      '<form><input placeholder="Authenticator code or recovery code" name=code><button>Verify</button></form>',
      'code',
    ],
    [
      'a name that says it and a button of another word',
      '<form><input name=challenge type=tel><button type=submit>Confirm</button></form>',
      'challenge',
    ],
  ])('%s', (_case, html, name) => {
    showPage(html);
    expect(names(findCodeFields(document)[0]?.inputs ?? [])).toEqual([name]);
  });

  it.each([
    [
      'a mobile number to send a code to',
      `<h1>Sign up</h1><form><input type=email name=email><input type=password autocomplete=new-password>
       <label>Mobile number for your verification code <input name=otp_mobile type=tel maxlength=10></label></form>`,
    ],
    [
      'a number of ten digits, by its placeholder',
      `<form><p>We will text you a verification code.</p>
       <label>Phone <input name=phone_otp type=tel maxlength=10 placeholder="10-digit mobile number"></label>
       <button>Get OTP</button></form>`,
    ],
    [
      'a PIN that the bank calls a security PIN',
      `<h1>Log in</h1><form><label>Membership number<input name=member></label>
       <label>Security PIN<input type=tel maxlength=5 name=securityPin></label></form>`,
    ],
    [
      'a picture that changes when clicked',
      `<form><input name=user><input type=password name=pw><input name=code placeholder="Security code">
       <img src="data:image/png;base64,AAAA" title="Click to refresh" width=100 height=40></form>`,
    ],
    [
      'a PIN to log in with',
      '<form><label>Customer number <input name=user></label><label>Login PIN <input name=pin maxlength=6></label></form>',
    ],
  ])('and keeps us from %s', (_case, html) => {
    showPage(html);
    expect(findCodeFields(document).map(({ inputs, reasons }) => [names(inputs), reasons])).toEqual([]);
  });
});
