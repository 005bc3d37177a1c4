import { repeat } from './inputs.ts';
import type { NearMiss } from './page-kinds.ts';

/** Fields beside the words of two-factor sign-in, and recovery codes. */
export const AROUND_TWO_FACTOR: readonly NearMiss[] = [
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
];
