import { repeat } from './inputs.ts';
import type { NearMiss } from './page-kinds.ts';

/** Codes of cards, post, shops, games, licences and devices. */
export const OTHER_CODES: readonly NearMiss[] = [
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
];
