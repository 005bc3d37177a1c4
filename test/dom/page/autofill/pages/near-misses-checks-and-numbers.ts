import { repeat } from './inputs.ts';
import type { NearMiss } from './page-kinds.ts';

/** Pictures and questions that check a user, numbers of all kinds, passwords that are called codes. */
export const CHECKS_AND_NUMBERS: readonly NearMiss[] = [
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
