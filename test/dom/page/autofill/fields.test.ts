import { describe, expect, it } from 'vitest';
import { findCodeFields } from '../../../../lib/page/autofill/fields.ts';
import { box } from './fields-parts.ts';
import { names, showPage } from './page.ts';

/** A page, what its first field must be, and the reason that has to be among those given. */
const FOUND: [rule: string, html: string, expected: string[], reason: string][] = [
  ['autocomplete', '<input name=x autocomplete="one-time-code">', ['x'], 'autocomplete:one-time-code'],
  [
    'autocomplete with a section',
    '<input name=x autocomplete="section-a one-time-code">',
    ['x'],
    'autocomplete:one-time-code',
  ],
  ['a certain name', '<form><input name="otp_token"></form>', ['otp_token'], 'identifier:certain'],
  ['a certain name in camel case', '<input name=twoFactorToken>', ['twoFactorToken'], 'identifier:certain'],
  ['a certain id', '<input id="idTxtBx_OTC" type=tel>', ['idTxtBx_OTC'], 'identifier:certain'],
  ['a framework binding', '<input ng-model="vm.totpCode">', ['unnamed'], 'identifier:certain'],
  [
    'a certain class',
    '<h1>Two-factor authentication</h1><input class="text auth-totp-code">',
    ['unnamed'],
    'class:certain',
  ],
  ['a label by for', '<label for=a>Authentication code</label><input id=a>', ['a'], 'label:certain'],
  ['a label around', '<label>Verification code <input name=a></label>', ['a'], 'label:certain'],
  ['aria-label', '<input name=a aria-label="6-digit code">', ['a'], 'label:certain'],
  ['aria-labelledby', '<p id=p>One-time password</p><input name=a aria-labelledby=p>', ['a'], 'label:certain'],
  ['a placeholder', '<input name=a placeholder="Enter MFA token">', ['a'], 'label:certain'],
  [
    'text nearby',
    '<div><p>Enter the code from your authenticator app</p><div><input name=field1></div></div>',
    ['field1'],
    'near:certain',
  ],
  [
    'an ambiguous name about a second factor',
    '<h1>Two-step verification</h1><form><input name=code></form>',
    ['code'],
    'context:second-factor',
  ],
  [
    'an ambiguous name with a sample',
    '<h2>Two-factor authentication</h2><form><input name=code placeholder="XXXXXX"></form>',
    ['code'],
    'shape:sample',
  ],
  [
    'a bare word alone',
    '<form><span>Code</span><input class=input><button>Next</button></form>',
    ['unnamed'],
    'alone:page',
  ],
  [
    'an answer asked for by an authenticator',
    '<form><h2>Google Authenticator</h2><label for=i>Enter Code</label><input type=tel name=answer id=i></form>',
    ['answer'],
    'label:bare',
  ],
  [
    'a password type',
    '<h1>Two-factor authentication</h1><input type=password name="user[totp_code]" maxlength=6>',
    ['user[totp_code]'],
    'identifier:certain',
  ],
  [
    'a code that was sent',
    '<p>We sent a code to a***@example.com</p><form><input name=code maxlength=6></form>',
    ['code'],
    'context:sent',
  ],
  [
    'the way out to a recovery code',
    '<h3>Two-Factor Authentication</h3><form><input name=code></form><a href="#">Use a backup code</a>',
    ['code'],
    'choice:recovery',
  ],
  [
    'authenticator or recovery code',
    '<label for=a>Authenticator or recovery code</label><input id=a name=otp>',
    ['otp'],
    'label:certain',
  ],
  [
    'a second field under name and password',
    '<form><input type=email><input type=password><input name=z placeholder="One-Time Password"></form>',
    ['z'],
    'label:certain',
  ],
  ['an unknown type', '<input type=numeric name=otp>', ['otp'], 'identifier:certain'],
  [
    'six boxes',
    `<p>Enter the code</p>${box((i) => `name=d${i} maxlength=1`)}`,
    ['d0', 'd1', 'd2', 'd3', 'd4', 'd5'],
    'shape:boxes',
  ],
  [
    'boxes that only the name of what is around them tells',
    `<h1>Two-factor</h1><x-pin name=otp><div>${box((i) => `id=a${i}`)}</div></x-pin>`,
    ['a0', 'a1', 'a2', 'a3', 'a4', 'a5'],
    'shape:boxes-weak',
  ],
  [
    'editable text that is called after the code',
    '<h1>Two-factor</h1><div id=a role=textbox contenteditable aria-label="Authentication code"><p><br></p></div>',
    ['a'],
    'label:certain',
  ],
  [
    'four boxes',
    `<p>Enter the code we texted you</p>${box((i) => `name=d${i} maxlength=1`, 4)}`,
    ['d0', 'd1', 'd2', 'd3'],
    'shape:boxes',
  ],
  [
    'eight boxes',
    `<p>Enter the code</p>${box((i) => `name=d${i} maxlength=1`, 8)}`,
    ['d0', 'd1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7'],
    'shape:boxes',
  ],
  [
    'three and three',
    `<p>Enter the code</p><div><div>${box((i) => `name=c${i} maxlength=1`, 3)}</div><span>-</span><div>${box((i) => `name=c${i + 3} maxlength=1`, 3)}</div></div>`,
    ['c0', 'c1', 'c2', 'c3', 'c4', 'c5'],
    'shape:boxes',
  ],
  [
    'boxes with the whole length on each',
    `<label>Two-factor code</label><div>${box((i) => `name=b${i} maxlength=6 pattern="\\d{1}" autocomplete="one-time-code"`)}</div>`,
    ['b0', 'b1', 'b2', 'b3', 'b4', 'b5'],
    'shape:boxes',
  ],
  [
    'boxes that only their label tells',
    `<h1>Two-factor</h1><div>${box((i) => `id=a${i} aria-label="Please enter OTP character ${i + 1}"`)}</div>`,
    ['a0', 'a1', 'a2', 'a3', 'a4', 'a5'],
    'shape:boxes',
  ],
  [
    'boxes that only their container tells',
    `<h1>Two-factor authentication</h1><div class="n-input-otp">${box((i) => `id=a${i} size=20`)}</div>`,
    ['a0', 'a1', 'a2', 'a3', 'a4', 'a5'],
    'shape:boxes-weak',
  ],
  [
    'a clear input over drawn boxes',
    '<p>Verification code</p><div style="position:relative"><div>_ _ _</div><input name=code autocomplete="one-time-code" style="opacity:0"></div>',
    ['code'],
    'seen:drawn',
  ],
  [
    'an input too small to see beside drawn boxes',
    `<p>Verification code</p><div>${'<div class="cell"></div>'.repeat(6)}<input name=code autocomplete="one-time-code" style="position:absolute; width:1px; height:1px; opacity:0"></div>`,
    ['code'],
    'seen:drawn',
  ],
  [
    'a field that waits for a message',
    '<form><input name=account placeholder=Phone><input name=verificationCode placeholder="Verification code" disabled><div>Get code</div></form>',
    ['verificationCode'],
    'disabled',
  ],
  [
    'a field beside the one of a captcha and its picture',
    '<form><img alt=captcha><label>Characters in the image <input name=captcha_text></label><label>Verification code <input name=code2></label></form>',
    ['code2'],
    'label:certain',
  ],
  [
    'a field of the authenticator beside the picture of a captcha',
    '<form><img src="/captcha.php?r=1"><label>Authenticator code <input name=c></label></form>',
    ['c'],
    'label:certain',
  ],
  [
    'a field beside an illustration of security',
    '<form><img src="/img/security-image.svg" alt="Security code"><label>Verification code <input name=code></label></form>',
    ['code'],
    'label:certain',
  ],
];

describe('findCodeFields finds', () => {
  it.each(FOUND)('%s', (_rule, html, expected, reason) => {
    showPage(html);
    const [field] = findCodeFields(document);
    expect(names(field?.inputs ?? [])).toEqual(expected);
    expect(field!.reasons).toContain(reason);
  });

  it('a field in a slot of a closed shadow tree that has the label, where it may look in', () => {
    showPage('<x-text><input name=a maxlength=6></x-text><input name=other>');
    const root = document.querySelector('x-text')!.attachShadow({ mode: 'closed' });
    root.innerHTML = '<div><span>Authenticator code</span><slot></slot></div>';
    const shadowOf = (element: Element) => (element.localName === 'x-text' ? root : element.shadowRoot);
    expect(names(findCodeFields(document, { shadowOf })[0]?.inputs ?? [])).toEqual(['a']);
  });

  it('a field of a nested open shadow tree, and of a closed one where it may look in', () => {
    showPage('<x-outer></x-outer>');
    const outer = document.querySelector('x-outer')!.attachShadow({ mode: 'open' });
    outer.innerHTML = '<p>Authentication code</p><x-inner></x-inner>';
    const inner = outer.querySelector('x-inner')!.attachShadow({ mode: 'closed' });
    inner.innerHTML = '<input name=code autocomplete="one-time-code">';
    expect(findCodeFields(document)).toEqual([]);
    const shadowOf = (element: Element) => (element.localName === 'x-inner' ? inner : element.shadowRoot);
    expect(names(findCodeFields(document, { shadowOf })[0]!.inputs)).toEqual(['code']);
    expect(names(findCodeFields(inner)[0]!.inputs)).toEqual(['code']);
  });

  it('the surest first, then in the order of the page', () => {
    showPage(`<h1>Two-factor</h1><form><label>Code <input name=code></label></form>
      <form><label>Authentication code <input name=totp autocomplete="one-time-code"></label></form>`);
    const fields = findCodeFields(document);
    expect(fields.map(({ inputs }) => names(inputs)[0])).toEqual(['totp', 'code']);
    expect(fields[0]!.score).toBeGreaterThan(fields[1]!.score);
  });

  it('the code and not the recovery code beside it', () => {
    showPage(`<p>Please enter the code of your authenticator app.</p><form>
      <label>Code <input name=code autocomplete="one-time-code"></label>
      <label>Recovery code <input name=recovery_code autocomplete="one-time-code"></label></form>`);
    expect(findCodeFields(document).map(({ inputs }) => names(inputs)[0])).toEqual(['code']);
  });
});
