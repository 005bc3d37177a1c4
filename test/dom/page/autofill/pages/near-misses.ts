import type { NearMiss } from './page-kinds.ts';

const repeat = (count: number, box: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => box(i)).join('');

/** Pages that ask for something like a one-time code, and for none. */
export const NEAR_MISSES: readonly NearMiss[] = [
  [
    'card payment',
    `<form><h2>Payment</h2><label>Card number <input name=number inputmode=numeric></label><label>MM/YY <input name=exp maxlength=5></label><label>Security code <input name=verification_value maxlength=4 inputmode=numeric></label></form>`,
  ],
  [
    'CVC alone, asked again',
    `<h3>Confirm payment</h3><p>Enter the security code of your Visa ending in 4242</p><form><input id=sc name=security_code maxlength=4 inputmode=numeric placeholder="123"></form>`,
  ],
  [
    'code of a class',
    `<h1>Join a class</h1><p>Type the 6-digit join code that your teacher shows</p>${repeat(6, () => '<input maxlength=1 inputmode=numeric>')}`,
  ],
  [
    'reply about codes, in a text box by role',
    `<h1>Forum: two-factor authentication</h1><p>How do I enter the verification code of my authenticator app?</p><div role=textbox contenteditable aria-label="Write a reply"></div>`,
  ],
  [
    'message about codes, in editable text',
    `<h1>Two-factor authentication</h1><p>Enter the verification code of your app</p><div contenteditable aria-label="Write to us about your code"></div>`,
  ],
  ['editor of code', `<h1>Playground</h1><div contenteditable role=textbox aria-label=Code></div><button>Run</button>`],
  [
    'card PIN',
    `<form><h1>Change card PIN</h1><label>Current PIN <input type=password maxlength=4 name=pin inputmode=numeric></label><label>New PIN <input type=password maxlength=4 name=newpin inputmode=numeric></label></form>`,
  ],
  [
    'card PIN in boxes',
    `<h1>Set your card PIN</h1><p>Choose a four-digit PIN</p>${repeat(4, (i) => `<input type=password maxlength=1 inputmode=numeric id=p${i}>`)}`,
  ],
  [
    'PIN of a profile',
    `<h2>Enter your PIN to access this profile</h2>${repeat(4, (i) => `<input type=tel maxlength=1 class="pin-number-input" aria-label="PIN input ${i + 1}">`)}<a>Forgot PIN?</a>`,
  ],
  [
    'wallet PIN on sign-in',
    `<form><label>Card number / User ID <input name=userid></label><label>PIN <input type=password name=pin maxlength=6></label></form>`,
  ],
  [
    'library card',
    `<form><h1>Sign in to the library</h1><label>Library card number <input name=code></label><label>PIN <input name=pin type=password></label></form>`,
  ],
  [
    'US ZIP to find a shop',
    `<form role=search><label>Enter ZIP code <input id=zip maxlength=5 inputmode=numeric pattern="[0-9]{5}" placeholder="12345"></label></form>`,
  ],
  [
    'postcode with nothing but placeholder',
    `<form><h2>Check availability in your area</h2><input placeholder="Enter your postcode" name=code></form>`,
  ],
  ['PLZ', `<form><label>PLZ <input name=plz maxlength=5></label><label>Ort <input name=ort></label></form>`],
  ['code postal', `<form><label>Code postal <input name=cp maxlength=5 inputmode=numeric></label></form>`],
  ['CAP', `<form><label>CAP <input name=cap maxlength=5></label><label>Città <input name=citta></label></form>`],
  ['CEP', `<form><label>CEP <input name=cep maxlength=9 placeholder="00000-000"></label></form>`],
  ['郵便番号', `<form><label>郵便番号 <input name=zip1 maxlength=3></label><input name=zip2 maxlength=4></form>`],
  [
    'promotion at the checkout',
    `<form><h2>Order summary</h2><input name=code placeholder="Discount code or gift card"><button>Apply</button></form>`,
  ],
  [
    'coupon by its button',
    `<form class=coupon><input type=text name=coupon_code id=coupon_code placeholder="Coupon code"><button>Apply coupon</button></form>`,
  ],
  [
    'gift card balance',
    `<h1>Check gift card balance</h1><form><label>Card number <input name=gc maxlength=19></label><label>Access code <input name=access_code maxlength=8></label></form>`,
  ],
  [
    'redeem',
    `<h1>Redeem code</h1><form><label for=r>Enter code</label><input id=r name=code placeholder="XXXX-XXXX-XXXX"></form>`,
  ],
  [
    'game code',
    `<h1>Join a game</h1><form><input type=tel name=gamePin placeholder="Game PIN" maxlength=8><button>Enter</button></form>`,
  ],
  [
    'class code',
    `<h1>Join class</h1><p>Ask your teacher for the class code, then enter it here.</p><form><input name=code placeholder="Class code" maxlength=8></form>`,
  ],
  [
    'meeting code',
    `<h1>Join a meeting</h1><form><label>Meeting ID <input name=id inputmode=numeric></label><label>Passcode <input name=passcode></label></form>`,
  ],
  [
    'meeting code alone',
    `<form><input placeholder="Enter a code or link" aria-label="Enter a code or link" name=code></form>`,
  ],
  [
    'invitation',
    `<form><h1>Create account</h1><label>Invitation code (optional) <input name=inviteCode></label></form>`,
  ],
  ['referral', `<form><label>Referral code <input name=code maxlength=8></label></form>`],
  [
    'access code of an exam',
    `<h1>Start your test</h1><form><label>Test access code <input name=access_code></label></form>`,
  ],
  [
    'survey code',
    `<h1>Customer survey</h1><p>Enter the 20-digit code printed on your receipt</p><form>${repeat(5, (i) => `<input name=CN${i} maxlength=4 size=4>`)}</form>`,
  ],
  ['tracking', `<form><h1>Track your parcel</h1><label>Tracking code <input name=code></label></form>`],
  ['order status', `<form><label>Order number <input name=order></label><label>ZIP <input name=zip></label></form>`],
  [
    'booking',
    `<form><h2>Manage booking</h2><label>Booking code <input name=pnr maxlength=6></label><label>Last name <input name=lastname></label></form>`,
  ],
  [
    'PNR with a six-character hint',
    `<form><label>Confirmation code <input name=confirmationCode maxlength=6 placeholder="6-character code"></label><label>Last name <input name=lastName></label><button>Find my trip</button></form>`,
  ],
  ['pickup code', `<h2>Locker</h2><form><label>Pickup code <input name=code maxlength=6></label></form>`],
  [
    'licence key',
    `<h1>Activate your product</h1><form><label>License key <input name=key placeholder="XXXXX-XXXXX-XXXXX"></label></form>`,
  ],
  ['licence in boxes', `<h1>Enter your product key</h1>${repeat(5, (i) => `<input name=key${i} maxlength=5>`)}`],
  [
    'TV code',
    `<h1>Activate your device</h1><p>Enter the code displayed on your TV</p><form><input name=code maxlength=8 autocomplete=off></form>`,
  ],
  [
    'device code flow',
    `<h1>Device activation</h1><p>Enter the code displayed on your device</p><form><input name=user_code id=user-code placeholder="XXXX-XXXX"></form>`,
  ],
  [
    'device boxes',
    `<h1>Device Activation</h1><p>Enter the code displayed on your device</p>${repeat(8, (i) => `<input maxlength=1 name=user-code-${i} id=user-code-${i} aria-label="Code ${i}">`)}`,
  ],
  [
    'Bluetooth pairing',
    `<h2>Pair device</h2><label>Pairing PIN shown on the speaker <input name=pin maxlength=4></label>`,
  ],
  [
    'one-time donation',
    `<form><h2>One-time donation</h2><label>Amount <input name=onetime_amount inputmode=decimal placeholder="25"></label></form>`,
  ],
  [
    'one-time gift',
    `<form><fieldset><legend>Make a one-time gift</legend><input name="oneTime" type=number placeholder="Other amount"></fieldset></form>`,
  ],
  [
    'dialling code',
    `<form><h1>Sign in by text</h1><label>Code <input name=countrycode value="+49"></label><label>Phone number <input type=tel name=phone></label></form>`,
  ],
  [
    'phone to be verified',
    `<h1>Two-factor authentication</h1><p>We will text you a verification code.</p><form><label>Phone number <input type=tel name=phone autocomplete=tel></label><button>Send code</button></form>`,
  ],
  [
    'phone with a name of the feature',
    `<h1>Two-step verification</h1><form><input type=tel name=mfaPhoneNumber placeholder="(555) 555-5555"></form>`,
  ],
  [
    'address to be verified',
    `<h1>Verify your email address</h1><p>We will send you a code.</p><form><input type=text name=verifyEmail placeholder="you@example.com"></form>`,
  ],
  [
    'name of a device for 2FA',
    `<h1>Set up an authenticator app</h1><form><label>Device name <input name=mfa_device_name placeholder="My phone"></label></form>`,
  ],
  [
    'setup key to read',
    `<h1>Set up two-factor authentication</h1><label>Setup key <input name=totp_secret value="JBSWY3DPEHPK3PXP"></label>`,
  ],
  ['setup key shown read-only', `<label>Secret <input id=secret readonly value="JBSW Y3DP EHPK 3PXP"></label>`],
  [
    'password asked for 2FA',
    `<h1>Enable two-factor authentication</h1><p>Confirm your password to go on.</p><form><label>Password <input type=password name=password></label></form>`,
  ],
  [
    'password without label beside 2FA words',
    `<h1>Disable two-factor authentication</h1><form><input type=password name=current placeholder="Current password"></form>`,
  ],
  [
    'search on a help page about 2FA',
    `<header><form role=search><input name=query placeholder="Search help"></form></header><main><h1>How to enter a verification code</h1><p>Open your authenticator app and enter the 6-digit code.</p></main>`,
  ],
  [
    'search without words on a help page about 2FA',
    `<header><form action=/search><input type=text name=s id=s></form></header><main><h1>Two-factor authentication</h1><p>Enter the 6-digit code from your authenticator app.</p></main>`,
  ],
  [
    'comment under an article on 2FA',
    `<article><h1>Why one-time codes matter</h1><p>A verification code is sent to you.</p></article><form><label>Name <input name=author></label><label>Website <input name=url></label></form>`,
  ],
  [
    'newsletter under an article on 2FA',
    `<article><h1>Two-factor authentication explained</h1></article><form><input name=EMAIL placeholder="Your email"></form>`,
  ],
  ['token table filter', `<h1>Access tokens</h1><input name=filter placeholder="Filter tokens">`],
  [
    'token name',
    `<h1>New token</h1><form><label>Token name <input name=token_name></label><label>Expires <input name=expires></label></form>`,
  ],
  ['API key', `<form><label>API key <input name=api_key></label></form>`],
  ['bot token', `<form><label>Bot token <input name=token placeholder="123456:ABC-DEF"></label></form>`],
  [
    'crypto amount',
    `<form><h1>Swap tokens</h1><label>Token amount <input name=tokenAmount inputmode=decimal placeholder="0.0"></label></form>`,
  ],
  [
    'recovery code',
    `<h1>Two-factor recovery</h1><form><input name=recovery_code autocomplete="one-time-code" placeholder="XXXXX-XXXXX"></form>`,
  ],
  [
    'recovery, field without own words',
    `<h1>Use a recovery code</h1><p>Enter one of the recovery codes you saved when you set up two-factor authentication.</p><form><input id=x name=code autocomplete=off></form>`,
  ],
  [
    'backup code, German',
    `<h1>Anmelden mit Backup-Code</h1><p>Geben Sie einen Ihrer 8-stelligen Backup-Codes ein.</p><form><input name=code></form>`,
  ],
  [
    'backup code, label "Code" only',
    `<h2>Backup code</h2><form><label for=c>Code</label><input id=c name=otp_attempt autocomplete=one-time-code></form>`,
  ],
  ['scratch code', `<h1>Log in with a scratch code</h1><form><label>Scratch Code <input name=token></label></form>`],
  [
    'recovery phrase',
    `<h1>Restore wallet</h1>${repeat(12, (i) => `<input name=word${i} type=password aria-label="Word ${i + 1}">`)}`,
  ],
  ['recovery key', `<h1>Enter your recovery key</h1><form><input name=key placeholder="XXXX-XXXX-XXXX-XXXX"></form>`],
  [
    'single-use login codes handed out',
    `<h1>Sign in with an emergency code</h1><form><input name=emergency_otp></form>`,
  ],
  [
    'hardware key',
    `<h1>Touch your YubiKey</h1><form><input name=otp type=password placeholder="Touch your YubiKey"></form>`,
  ],
  ['captcha picture', `<form><img src="/captcha/image?x" alt=captcha><input name=code placeholder="Code"></form>`],
  [
    'captcha picture without its name',
    `<form><label>Username <input name=u></label><label>Password <input type=password name=p></label><img src="data:image/png;base64,AA" width=120 height=40 title="Click to refresh" onclick="reload()"><input name=verify placeholder="Verification code"></form>`,
  ],
  [
    'captcha, Chinese',
    `<form><input name=username placeholder="用户名"><input type=password name=password placeholder="密码"><input name=code placeholder="验证码" maxlength=4><img src="/code?1"></form>`,
  ],
  [
    'captcha, Russian',
    `<form><label>Логин <input name=login></label><label>Код с картинки <input name=code></label></form>`,
  ],
  [
    'sum',
    `<form><label>What is 3 + 4? <input name=answer maxlength=2></label><label>Email <input type=email></label></form>`,
  ],
  [
    'security question',
    `<h1>Verify your identity</h1><form><label>What was the name of your first pet? <input name=answer></label></form>`,
  ],
  [
    'security question, no label for',
    `<h1>Security check</h1><form><p>Mother's maiden name?</p><input name=answer type=text></form>`,
  ],
  [
    'digits of a memorable word',
    `<h1>Log in</h1><p>Enter the 2nd, 5th and 6th characters of your memorable word</p>${repeat(3, (i) => `<input maxlength=1 type=password name=c${i}>`)}`,
  ],
  [
    'birth date to verify identity',
    `<h1>Verify your identity</h1><form><label>Date of birth <input name=dob placeholder="DD/MM/YYYY"></label></form>`,
  ],
  [
    'last four of SSN',
    `<h1>Verify your identity</h1><form><label>Last 4 digits of your SSN <input name=ssn4 maxlength=4 inputmode=numeric></label></form>`,
  ],
  [
    'account number to verify',
    `<h1>Verify your account</h1><form><label>Account number <input name=acct inputmode=numeric maxlength=8></label></form>`,
  ],
  [
    'sort code',
    `<form><label>Sort code</label>${repeat(3, (i) => `<input name=sort${i} maxlength=2>`)}<label>Account number <input name=a maxlength=8></label></form>`,
  ],
  [
    'micro deposits',
    `<h1>Verify your bank account</h1><p>Enter the 6-digit code that begins with SM from the description</p><form><label>Amount 1 <input name=a1></label><label>Amount 2 <input name=a2></label></form>`,
  ],
  ['quantity', `<form><label>Qty <input type=number name=qty maxlength=4 inputmode=numeric></label></form>`],
  ['year', `<form><label>Year <input name=year maxlength=4 inputmode=numeric></label></form>`],
  ['product code', `<form><label>Product code <input name=code maxlength=8></label></form>`],
  ['error code', `<h1>Look up an error</h1><form><label>Error code <input name=code></label></form>`],
  ['ICD code', `<form><label>Diagnosis code <input name=icd maxlength=7></label></form>`],
  ['bank identifier', `<form><label>BIC / SWIFT code <input name=swift maxlength=11></label></form>`],
  ['IFSC', `<form><label>IFSC code <input name=ifsc></label></form>`],
  [
    'currency code',
    `<form><label>Code <input name=code maxlength=3></label><label>Currency <input name=currency></label></form>`,
  ],
  ['colour code', `<form><label>Colour code <input name=color maxlength=7 placeholder="#ffffff"></label></form>`],
  ['fiscal code', `<form><label>Codice fiscale <input name=cf maxlength=16></label></form>`],
  [
    'company code at sign-in',
    `<form><label>Company code <input name=companyCode></label><label>User <input name=user></label><label>Password <input type=password name=pw></label></form>`,
  ],
  [
    'student code at sign-in',
    `<form><label>Código de estudiante <input name=codigo></label><label>Contraseña <input type=password name=clave></label></form>`,
  ],
  [
    'customer code, Portuguese',
    `<form><label>Código do cliente <input name=codigo></label><label>Senha <input type=password name=senha></label></form>`,
  ],
  ['postal code, Spanish', `<form><label>Código postal <input name=codigo maxlength=5></label></form>`],
  [
    'user number and PIN of a German bank',
    `<form><label>Anmeldename <input name=user></label><label>PIN <input type=password name=pin maxlength=5></label></form>`,
  ],
  [
    'password in Spanish called a key',
    `<form><label>RUT <input name=rut></label><label>Clave <input type=password name=clave></label></form>`,
  ],
  [
    'password in Polish called a code',
    `<form><label>Login <input name=login></label><label>Hasło <input type=password name=haslo></label></form>`,
  ],
  [
    'password in Greek called a code',
    `<form><label>Όνομα χρήστη <input name=u></label><label>Κωδικός πρόσβασης <input type=password name=p></label></form>`,
  ],
  [
    'password in Greek, bare',
    `<form><label>Email <input type=email name=e></label><label>Κωδικός <input type=password name=p></label></form>`,
  ],
  [
    'password in Japanese with digits',
    `<form><label>お客様番号 <input name=id></label><label>暗証番号 <input type=password name=pin maxlength=4></label></form>`,
  ],
  [
    'sign-up with mail confirmation words',
    `<h1>Create your account</h1><p>We will send a confirmation code to your email.</p><form><label>Email <input type=email name=email></label><label>Confirm email <input name=email_confirmation></label></form>`,
  ],
  [
    'e-mail where a code will be sent, unlabelled',
    `<h1>Sign in</h1><p>We'll email you a one-time code.</p><form><input name=login placeholder="name@company.com"></form>`,
  ],
  [
    'user name where a code will be sent',
    `<h1>Sign in</h1><p>We'll send you a sign-in code.</p><form><label>Email or phone <input name=identifier></label></form>`,
  ],
  ['voting code', `<h1>Vote</h1><form><label>Ballot code <input name=code></label></form>`],
  [
    'unlock pattern of a phone shop',
    `<h1>IMEI check</h1><form><label>IMEI (15-digit number) <input name=imei maxlength=15></label></form>`,
  ],
  ['VAT', `<form><label>VAT number <input name=vat></label></form>`],
  ['nine-digit routing number', `<form><label>9-digit routing number <input name=r maxlength=9></label></form>`],
  [
    'contact form with a spam check',
    `<form><label>Name <input name=n></label><label>Message <textarea></textarea></label><label>Enter the code above <input name=code maxlength=5></label></form>`,
  ],
  ['editor of snippets', `<h1>New snippet</h1><form><label>Code <input name=code></label></form>`],
  ['page with a QR code to scan', `<h1>Scan the QR code</h1><form><input name=q placeholder="Search"></form>`],
  [
    'TOTP demonstration, options',
    `<h1>TOTP generator</h1><form><label>Secret key <input name=secret></label><label>Digits <input type=number name=digits value=6></label><label>Period <input type=number name=period value=30></label></form>`,
  ],
  [
    'settings of a mail server',
    `<form><h2>SMTP authentication</h2><label>Port <input name=port maxlength=5 inputmode=numeric></label><label>Auth user <input name=auth_user></label></form>`,
  ],
  [
    'verification of a domain',
    `<h1>Verify your domain</h1><form><label>TXT record value <input name=verification readonly value="google-site-verification=abc"></label><label>Domain <input name=domain></label></form>`,
  ],
  [
    'meter reading',
    `<form><label>Meter reading (5 digits) <input name=reading maxlength=5 inputmode=numeric></label></form>`,
  ],
  ['unsubscribe id', `<form><label>Member ID <input name=member_id maxlength=8 inputmode=numeric></label></form>`],
  [
    'parcel to fetch, Polish',
    `<h1>Odbierz paczkę</h1><form><label>Kod odbioru <input name=kod maxlength=6 inputmode=numeric></label></form>`,
  ],
  [
    'number of a citizen, Korean',
    `<form><label>주민등록번호 앞 6자리 <input name=jumin maxlength=6 inputmode=numeric></label></form>`,
  ],
  [
    'Indian postal code',
    `<form><label>Pincode <input name=pincode maxlength=6 inputmode=numeric></label><button>Check delivery</button></form>`,
  ],
  [
    'where to send the code',
    `<h1>Two-step verification</h1><p>Where should we send your code?</p><form><input name=x maxlength=8 type=tel placeholder="Last digits"></form>`,
  ],
  ['answer to a question', `<form><label>Security answer <input name=answer></label><button>Verify</button></form>`],
  [
    'code on a bank statement',
    `<h1>Verify your bank account</h1><p>Enter the 6-character code starting with SM from your bank statement</p><form><input name=descriptor maxlength=6></form>`,
  ],
  [
    'recovery code, Chinese, traditional',
    `<form><label>備用驗證碼 <input name=code></label><button>OK</button></form>`,
  ],
  ['recovery code, Chinese', `<form><label>备用验证码 <input name=code></label><button>OK</button></form>`],
  ['postal code, Hindi', `<form><label>पिन कोड <input name=pincode maxlength=6 inputmode=numeric></label></form>`],
  [
    'name of a security key',
    `<h1>Two-factor authentication</h1><form><input name=nickname maxlength=8 placeholder="Key nickname"></form>`,
  ],
  [
    'login PIN in boxes',
    `<h1>Welcome back, Ann</h1><p>Enter your 6-digit PIN</p>${repeat(6, () => '<input maxlength=1 type=password inputmode=numeric>')}<a>Forgot PIN?</a>`,
  ],
  [
    'date of birth in boxes',
    `<p>Date of birth (DDMMYYYY)</p>${repeat(8, () => '<input maxlength=1 inputmode=numeric>')}`,
  ],
  ['marks', `<p>Rate 1-5</p>${repeat(5, () => '<input maxlength=1 type=number min=1 max=5>')}`],
  [
    'guest network',
    `<h1>Guest Wi-Fi</h1><form><label>Passcode <input name=passcode></label><button>OK</button></form>`,
  ],
  [
    'vote in a room',
    `<p>The code is found on the screen in front of you</p><form><label>Enter the code to join <input name=code maxlength=9></label></form>`,
  ],
  [
    'payment password, Korean',
    `<p>결제 비밀번호 6자리를 입력하세요</p>${repeat(6, () => '<input maxlength=1 type=password inputmode=numeric>')}`,
  ],
];
