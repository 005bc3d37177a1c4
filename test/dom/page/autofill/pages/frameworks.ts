import { repeat } from './inputs.ts';
import type { CodePage } from './page-kinds.ts';

/** Sign-in steps as generators, libraries and starter kits write them. */
export const FRAMEWORKS: readonly CodePage[] = [
  [
    'Devise two-factor',
    `<h2>Two-factor authentication</h2><form><div class="field"><label for="user_otp_attempt">Otp attempt</label><br><input autocomplete="off" type="text" name="user[otp_attempt]" id="user_otp_attempt"></div></form>`,
    ['user[otp_attempt]'],
  ],
  [
    'Rails by hand',
    `<h1>Enter your code</h1><p>We texted it to you.</p><form><input type="text" name="session[code]" id="session_code" inputmode="numeric" autocomplete="off"></form>`,
    ['session[code]'],
  ],
  [
    'Django OTP',
    `<form><p><label for="id_otp_token">OTP Token:</label> <input type="text" name="otp_token" autocomplete="off" id="id_otp_token"></p></form>`,
    ['otp_token'],
  ],
  [
    'Django MFA2',
    `<div class="panel"><strong>One Time Password</strong><form><p>Enter the 6-digits on your authenticator</p><input type="text" class="form-control" placeholder="e.g 55552" name="otp" minlength="6" maxlength="6" autofocus></form></div>`,
    ['otp'],
  ],
  [
    'Django admin with one more field',
    `<form id="login-form"><div class="form-row"><label for="id_username">Username:</label><input name="username" id="id_username"></div><div class="form-row"><label for="id_password">Password:</label><input type="password" name="password" id="id_password"></div><div class="form-row"><label for="id_otp_token">OTP Token:</label><input type="text" name="otp_token" id="id_otp_token"></div></form>`,
    ['otp_token'],
  ],
  [
    'Flask-Security',
    `<h1>Two-factor authentication</h1><h2>Please enter your authentication code generated via: authenticator</h2><form><div><label for="code">Authentication Code</label><input autocomplete="one-time-code" id="code" inputmode="numeric" name="code" required type="text" value=""></div></form>`,
    ['code'],
  ],
  [
    'Laravel Fortify',
    `<form method="POST" action="/two-factor-challenge"><div class="mb-4 text-sm">Please confirm access to your account by entering the authentication code provided by your authenticator application.</div><div class="mt-4"><label for="code">Code</label><input class="form-input" id="code" type="text" inputmode="numeric" name="code" autofocus x-ref="code" autocomplete="one-time-code"></div></form>`,
    ['code'],
  ],
  [
    'Filament',
    `<form wire:submit="authenticate"><div class="fi-fo-field-wrp"><label for="data.code">Use a code from your authenticator app.</label><input class="fi-input" id="data.code" wire:model="data.code" inputmode="numeric" placeholder="XXX-XXX" autocomplete="one-time-code"></div></form>`,
    ['data.code'],
  ],
  [
    'Symfony scheb',
    `<p class="label"><label for="_auth_code">Authentication Code google:</label></p><form><p class="widget"><input id="_auth_code" type="text" name="_auth_code" autocomplete="one-time-code" autofocus inputmode="numeric" pattern="[0-9]*"></p></form>`,
    ['_auth_code'],
  ],
  [
    'Spring by hand',
    `<form action="/login/mfa"><label>Verification Code</label><input type="text" class="form-control" name="mfaCode" required></form>`,
    ['mfaCode'],
  ],
  [
    'Angular reactive form',
    `<mat-card><mat-card-title>Two-step verification</mat-card-title><form><mat-form-field><input matinput formcontrolname="verificationCode" class="mat-input-element" id="mat-input-0"><mat-label>Code</mat-label></mat-form-field></form></mat-card>`,
    ['mat-input-0'],
  ],
  [
    'Vue by hand',
    `<div id="app"><h3>Sign in</h3><p>Open your authenticator and type the six digits you see.</p><input v-model="form.otp" class="field" type="text"></div>`,
    ['unnamed'],
  ],
  [
    'ng-model alone',
    `<div><span>Enter the code from the app</span><input type="text" ng-model="vm.twoFactorCode"></div>`,
    ['unnamed'],
  ],
  [
    'Ionic-like custom element',
    `<ion-card><ion-card-title>Verification</ion-card-title><p>Please type the code we sent to your phone</p><ion-input class="sc-ion-input-md-h"><input class="native-input" aria-labelledby="ion-input-0-lbl" name="ion-input-0" type="tel" maxlength="6" placeholder="Code"></ion-input></ion-card>`,
    ['ion-input-0'],
  ],
  [
    'Tailwind boxes without anything said on them',
    `<h2>Authentication required</h2><p>Type the six digits from your authenticator</p><div class="flex gap-2">${repeat(6, (i) => `<input class="w-10 h-12 text-center border" id="b${i}" maxlength="1">`)}</div>`,
    ['b0', 'b1', 'b2', 'b3', 'b4', 'b5'],
  ],
  [
    'boxes in two groups of three',
    `<h2>2-Step</h2><p>Security code</p><div><span>${repeat(3, (i) => `<input maxlength=1 type=tel id="c${i}">`)}</span><span>-</span><span>${repeat(3, (i) => `<input maxlength=1 type=tel id="c${i + 3}">`)}</span></div>`,
    ['c0', 'c1', 'c2', 'c3', 'c4', 'c5'],
  ],
  [
    'eight boxes of a mailed code',
    `<p>Enter the 8-character code we emailed to you</p>${repeat(8, (i) => `<input maxlength=1 name="char-${i}">`)}`,
    Array.from({ length: 8 }, (_, i) => `char-${i}`),
  ],
  [
    'four boxes by text',
    `<h3>Verify phone</h3><p>Code is sent to +1 *** 22</p>${repeat(4, (i) => `<input type=number min=0 max=9 name="n${i}">`)}<p>Didn't receive the code? <a>Resend</a></p>`,
    ['n0', 'n1', 'n2', 'n3'],
  ],
  [
    'password boxes',
    `<h3>Enter OTP</h3>${repeat(6, (i) => `<input type=password maxlength=1 id="otp-${i}" inputmode=numeric>`)}`,
    ['otp-0', 'otp-1', 'otp-2', 'otp-3', 'otp-4', 'otp-5'],
  ],
  [
    'react-aria number fields',
    `<fieldset><legend>Verification code</legend>${repeat(6, (i) => `<div role=group><input type=text inputmode=numeric role=spinbutton aria-label="Digit ${i + 1}" id="ra${i}" autocomplete=off></div>`)}</fieldset>`,
    ['ra0', 'ra1', 'ra2', 'ra3', 'ra4', 'ra5'],
  ],
  [
    'Cognito hosted page',
    `<form name="cognitoSignInForm"><h1>Sign in</h1><label for="SOFTWARE_TOKEN_MFA_CODE">Enter the code from your authenticator app</label><input id="SOFTWARE_TOKEN_MFA_CODE" name="SOFTWARE_TOKEN_MFA_CODE" class="form-control" type="tel" autocomplete="one-time-code"></form>`,
    ['SOFTWARE_TOKEN_MFA_CODE'],
  ],
  [
    'Amplify',
    `<form data-amplify-authenticator-confirmsignin><h3>Confirm TOTP Code</h3><label for="amplify-id-1">Code *</label><input id="amplify-id-1" name="confirmation_code" autocomplete="one-time-code" placeholder="Code" required></form>`,
    ['confirmation_code'],
  ],
  [
    'Firebase UI',
    `<form><h1 class="firebaseui-title">Verify your phone number</h1><p>Enter the 6-digit code we sent to +1 555</p><div class="mdl-textfield"><label class="mdl-textfield__label" for="ui-sign-in-phone-confirmation-code-input">6-digit code</label><input type="tel" name="phoneConfirmationCode" id="ui-sign-in-phone-confirmation-code-input" class="firebaseui-id-phone-confirmation-code"></div></form>`,
    ['phoneConfirmationCode'],
  ],
  [
    'ForgeRock callbacks',
    `<form><h1>Two Factor Verification</h1><p>Enter your verification code or use your registered device</p><input type="text" id="idToken2" name="callback_1" placeholder="Enter verification code" value=""><input type="submit" id="idToken3_0" name="callback_2" value="Submit"></form>`,
    ['callback_1'],
  ],
  [
    'a form table of the nineties',
    `<form><table><tr><td>User:</td><td>alice</td></tr><tr><td>SecurID passcode:</td><td><input type=password name=pcode size=10></td></tr></table></form>`,
    ['pcode'],
  ],
  [
    'a RADIUS challenge',
    `<form><p>Challenge: Enter your token code</p><p>Response: <input type="password" name="response" size="20"></p></form>`,
    ['response'],
  ],
  [
    'a label after the field',
    `<form><div class="floating"><input id="f1" type="text" inputmode="numeric" placeholder=" "><label for="f1">6-digit code</label></div></form>`,
    ['f1'],
  ],
  [
    'prompt after the field',
    `<form><h1>Sign in</h1><input type="text" id="x1" inputmode="numeric" maxlength="6"><p>Enter the six-digit code from your authenticator app.</p></form>`,
    ['x1'],
  ],
  [
    'step-up before a deed',
    `<dialog open><h2>Confirm it's you</h2><p>To delete this project enter the code of your authenticator app.</p><input id="su" type="text" autocomplete="off"></dialog>`,
    ['su'],
  ],
  [
    'setting up: the code that confirms',
    `<h1>Set up two-factor authentication</h1><ol><li>Scan the QR code with your app</li><li>Enter the 6-digit code</li></ol><img alt="QR code" src="data:,"><p>Can't scan? Use the setup key <code>JBSW Y3DP</code></p><form><label for="cc">Enter the code from the app</label><input id="cc" name="code" maxlength="6"></form>`,
    ['code'],
  ],
  [
    'setting up, the field below the QR code with a bare placeholder',
    `<div class="modal"><h3>Enable 2FA</h3><img alt="qrcode" src="data:,"><p>Scan this barcode with Google Authenticator, then enter the generated code:</p><input type="text" placeholder="000000" id="s1"><button>Enable</button></div>`,
    ['s1'],
  ],
  [
    'switching off asks for password and code',
    `<form><h2>Disable two-factor authentication</h2><label>Current password <input type=password name=current_password autocomplete="current-password"></label><label>Authentication code <input name=code inputmode=numeric></label></form>`,
    ['code'],
  ],
];
