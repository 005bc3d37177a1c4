import { describe, expect, it } from 'vitest';
import { findCodeFields } from '../../../../lib/page/autofill/fields.ts';
import { names, showPage } from './page.ts';

const box = (attributes: (i: number) => string, count = 6): string =>
  Array.from({ length: count }, (_, i) => `<input ${attributes(i)}>`).join('');

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

describe('findCodeFields leaves alone', () => {
  it.each(NEVER)('%s', (_rule, html) => {
    showPage(html);
    expect(findCodeFields(document).map(({ inputs, reasons }) => [names(inputs), reasons])).toEqual([]);
  });
});

/** One prompt per language, as sign-in pages put it. */
const PROMPTS: [language: string, label: string][] = [
  ['German', 'Bestätigungscode eingeben'],
  ['French', 'Code de vérification'],
  ['Spanish', 'Código de verificación'],
  ['Portuguese', 'Código de autenticação'],
  ['Italian', 'Codice di verifica'],
  ['Dutch', 'Verificatiecode'],
  ['Swedish', 'Verifieringskod'],
  ['Danish', 'Bekræftelseskode'],
  ['Norwegian', 'Engangskode'],
  ['Finnish', 'Vahvistuskoodi'],
  ['Polish', 'Kod weryfikacyjny'],
  ['Czech', 'Ověřovací kód'],
  ['Slovak', 'Overovací kód'],
  ['Hungarian', 'Ellenőrző kód'],
  ['Romanian', 'Cod de verificare'],
  ['Turkish', 'Doğrulama kodu'],
  ['Russian', 'Код подтверждения'],
  ['Ukrainian', 'Код підтвердження'],
  ['Greek', 'Κωδικός επαλήθευσης'],
  ['Japanese', '確認コード'],
  ['Chinese', '动态验证码'],
  ['Chinese (traditional)', '簡訊驗證碼'],
  ['Korean', '인증 코드'],
  ['Arabic', 'رمز التحقق'],
  ['Hebrew', 'קוד אימות'],
  ['Hindi', 'सत्यापन कोड'],
  ['Vietnamese', 'Mã xác minh'],
  ['Indonesian', 'Kode verifikasi'],
  ['Thai', 'รหัสยืนยัน'],
  ['Azerbaijani', 'Təsdiqləmə kodu'],
  ['Hindi', 'अपने ऐप से 6 अंकों का कोड दर्ज करें'],
  ['Hebrew', 'הזינו את הקוד מאפליקציית האימות'],
  ['Bengali', 'যাচাইকরণ কোড'],
  ['Tamil', 'சரிபார்ப்புக் குறியீடு'],
  ['Urdu', 'تصدیقی کوڈ'],
  ['Serbian', 'Верификациони код'],
  ['Latvian', 'Verifikācijas kods'],
  ['Slovenian', 'Koda za preverjanje'],
  ['Chinese, by a product', '谷歌验证码'],
  ['English, by what makes it', 'Enter code generator code'],
  ['English, dynamic', 'Dynamic code'],
  ['English, the factor alone', '2FA'],
  ['English, a product alone', 'Google Authenticator'],
  ['German, the factor alone', 'Zweiter Faktor'],
];

const RECOVERY_PROMPTS: [language: string, label: string][] = [
  ['German', 'Wiederherstellungscode'],
  ['French', 'Code de récupération'],
  ['Spanish', 'Código de recuperación'],
  ['Portuguese', 'Código de recuperação'],
  ['Italian', 'Codice di recupero'],
  ['Dutch', 'Herstelcode'],
  ['Polish', 'Kod zapasowy'],
  ['Russian', 'Резервный код'],
  ['Japanese', 'リカバリーコード'],
  ['Chinese', '恢复代码'],
  ['Korean', '복구 코드'],
  ['Turkish', 'Kurtarma kodu'],
];

/** The bare word as a sentence, with what forms add to it; nothing else on the page says which code. */
const BARE = [
  'Enter the code (required)',
  'Code eingeben (erforderlich)',
  'Entrez le code (obligatoire)',
  'Introduce el código (obligatorio)',
  'Inserisci il codice',
  'Voer code in (verplicht)',
  'Zadejte kód',
  'Kodu girin',
];

/** Labels that take a recovery code as well as the app's. */
const EITHER = [
  'Authenticator code or recovery code',
  'Authenticator-Code oder Wiederherstellungscode',
  'Code d’authentification ou code de récupération',
  'Código de verificación o código de recuperación',
  'Verificatiecode of herstelcode',
  'Kod weryfikacyjny lub kod zapasowy',
  'Verifieringskod eller reservkod',
  'Vahvistuskoodi tai varakoodi',
  'Ověřovací kód nebo záložní kód',
  'Cod de verificare sau cod de recuperare',
  'Hitelesítő kód vagy helyreállítási kód',
  'Doğrulama kodu veya kurtarma kodu',
  'Код подтверждения или резервный код',
  'Код підтвердження або резервний код',
  'קוד אימות או קוד גיבוי',
  '認証コードまたはリカバリーコード',
  '动态验证码或备用码',
];

/** Sentences that ask for one of the recovery codes. */
const ONE_OF = [
  'Introduce uno de tus códigos de recuperación',
  'Saisissez une de vos codes de récupération',
  'Inserisci uno dei codici di recupero',
  'Voer een van je herstelcodes in',
  'Wpisz jeden z kodów zapasowych',
  'Geben Sie einen Ihrer Wiederherstellungscodes ein',
];

/** Sentences on recovery codes that are no request for one. */
const HINTS = [
  'Sie sollten Ihre Wiederherstellungscodes sicher aufbewahren',
  'Si no tienes tu teléfono, usa un código de recuperación',
];

/** What boxes are called one by one. */
const BOXES = [
  'Chiffre 1 de 6',
  'Cijfer 1 van 6',
  'Siffra 1 av 6',
  'Ciffer 1 af 6',
  'Cifra 1 su 6',
  'Ziffer 1 von 6',
  'Dígito 1',
];

describe('in the languages of sign-in pages', () => {
  it('boxes that are named as a group', () => {
    showPage(`<div role=group aria-label="One-time password"><div>${'<input maxlength=1>'.repeat(6)}</div></div>`);
    expect(findCodeFields(document)[0]?.reasons).toContain('label:certain');
  });

  it.each(BARE)('the word alone: %s', (label) => {
    showPage(`<h1>2FA</h1><form><label>${label} <input name=field7></label></form>`);
    expect(findCodeFields(document)[0]?.reasons).toContain('label:bare');
  });

  it.each(EITHER)('either code: %s', (label) => {
    showPage(`<form><label>${label} <input name=field7></label></form>`);
    expect(findCodeFields(document)).toHaveLength(1);
  });

  it.each(ONE_OF)('one of them: %s', (prompt) => {
    showPage(`<p>${prompt}</p><form><input name=code></form>`);
    expect(findCodeFields(document)).toEqual([]);
  });

  it.each(HINTS)('a hint: %s', (hint) => {
    showPage(`<h1>2FA</h1><p>${hint}</p><form><label>Code <input name=code></label></form>`);
    expect(findCodeFields(document)).toHaveLength(1);
  });

  it.each(BOXES)('boxes: %s', (label) => {
    const named = (i: number): string => `<input aria-label="${label.replace('1', String(i))}">`;
    showPage(`<h1>2FA</h1>${[1, 2, 3, 4, 5, 6].map(named).join('')}`);
    expect(findCodeFields(document)[0]?.inputs).toHaveLength(6);
  });

  it('a nameless field of a code’s length, alone on a page about a second factor', () => {
    showPage('<h1>Two-step login</h1><form><input name=x maxlength=6><button>Continue</button></form>');
    expect(findCodeFields(document)).toHaveLength(1);
    showPage('<h1>Two-step login</h1><form><input name=x maxlength=6><input name=y maxlength=6></form>');
    expect(findCodeFields(document)).toEqual([]);
  });

  it.each(PROMPTS)('%s: %s', (_language, label) => {
    showPage(`<form><label>${label} <input name=field7></label></form>`);
    expect(findCodeFields(document)[0]?.reasons).toContain('label:certain');
  });

  it.each(RECOVERY_PROMPTS)('%s recovery: %s', (_language, label) => {
    showPage(`<form><label>${label} <input name=code autocomplete="one-time-code"></label></form>`);
    expect(findCodeFields(document)).toEqual([]);
  });

  it.each([
    ['MFA code 1', 'MFA code 2'],
    ['Authentication code 1', 'Authentication code 2'],
  ])('two codes of one device in turn: %s, %s', (...labels) => {
    showPage(
      `<form>${labels.map((label, i) => `<label>${label} <input name=mfaCode${i + 1}></label>`).join('')}</form>`,
    );
    const scores = () => findCodeFields(document).map(({ inputs, score }) => [inputs[0].id || names(inputs)[0], score]);
    const [[first, high], [, low]] = scores() as [[string, number], [string, number]];
    expect(first).toBe('mfaCode1');
    expect(high - low).toBeGreaterThanOrEqual(15);
    document.querySelector('input')!.value = '123456';
    expect(scores()[0]?.[0]).toBe('mfaCode2');
  });

  it.each(['readonly', 'disabled'])('boxes around a %s one with a sign that is in every code', (closed) => {
    const open = (from: number) => [0, 1, 2].map((i) => `<input name=d${from + i} maxlength=1>`).join('');
    const sign = (text: string) => `<input name=sign maxlength=1 value="${text}" ${closed}>`;
    const six = ['d0', 'd1', 'd2', 'd3', 'd4', 'd5'];
    showPage(`<h1>2FA</h1><div>${open(0)}${sign('-')}${open(3)}</div>`);
    expect(names(findCodeFields(document)[0]?.inputs ?? [])).toEqual(six);
    showPage(`<h1>2FA</h1><div>${sign('G')}${open(0)}${open(3)}</div>`);
    expect(names(findCodeFields(document)[0]?.inputs ?? [])).toEqual(six);
  });

  it.each(['-', '_', '∗', '■', 'x'])('boxes that are all closed but the first, with %s in each', (sign) => {
    const box = (i: number) => `<input name=d${i} maxlength=1 ${i > 0 ? `disabled value="${sign}"` : ''}>`;
    showPage(`<h1>Two-factor authentication</h1><div>${[0, 1, 2, 3, 4, 5].map(box).join('')}</div>`);
    expect(findCodeFields(document)[0]?.inputs).toHaveLength(6);
  });

  it('a search field only where all of it speaks of a code', () => {
    const found = (more: string) => {
      showPage(`<form><label>Code <input type=search name=code ${more}></label></form>`);
      return findCodeFields(document).length;
    };
    expect(found('autocomplete=one-time-code inputmode=numeric maxlength=6')).toBe(1);
    expect(found('autocomplete=one-time-code')).toBe(0);
    expect(found('inputmode=numeric maxlength=6')).toBe(0);
  });
});
