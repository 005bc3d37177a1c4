import { fieldTermsOf } from '../../lexicon/field-terms.ts';
import type { SoftVeto, Veto } from '../../lexicon/term.ts';
import { any } from './words.ts';

const termsOf = (kind: Parameters<typeof fieldTermsOf>[0]): RegExp => any(...fieldTermsOf(kind));

/** Recovery and backup codes: a one-time code never goes there. */
export const RECOVERY = termsOf('recovery');

/** Words of the field that rule it out whatever else they say, in the order in which they are tested. */
export const HARD_VETOES: Readonly<Record<Veto, RegExp>> = {
  captcha: termsOf('captcha'),
  promotion: termsOf('promotion'),
  postal: termsOf('postal'),
  card: termsOf('card'),
  'other-code': termsOf('other-code'),
  key: termsOf('key'),
};

/** Words of the field that rule it out unless they also mention a code ("the code we sent to your email"). */
export const SOFT_VETOES: Readonly<Record<SoftVeto, RegExp>> = {
  identity: termsOf('soft-identity'),
  address: termsOf('soft-address'),
  text: termsOf('soft-text'),
  password: termsOf('soft-password'),
};

/** Ends of identifiers about something around the code, whatever comes before: `mfa_phone`, `token_name`. */
const AROUND_THE_CODE = [
  ...['phone', 'mobile', 'phone number', 'mobile number', 'email', 'mail', 'address'],
  ...['user', 'username', 'name', 'country', 'device', 'device name', 'provider', 'method', 'type'],
  ...['secret key', 'enabled', 'remember', 'trust', 'status', 'title', 'issuer', 'label', 'description', 'url'],
  ...['period', 'interval', 'expiry', 'expires', 'date', 'limit', 'count'],
  ...['amount', 'donation', 'price', 'search', 'filter'],
] as const;
export const NOT_THE_CODE = new RegExp(`(?:^| )(?:${AROUND_THE_CODE.join('|')})\\d*$`, 'u');

/** A permanent PIN, of a card, a profile or an app. */
export const KEPT_PIN = termsOf('kept-pin');

/** Says that a code is yet to be requested: the page first wants the address to send it to. */
export const TO_COME = termsOf('to-come');

/** Marks a recovery code as the alternative ("lost your phone? use…"), not the request. */
export const WAY_OUT = termsOf('way-out');

/** Marks it as something to keep. */
export const KEEP = termsOf('keep');

/** Asks for one of the recovery codes, whatever else is said about them. */
export const ONE_OF = termsOf('one-of');

/** "Login PIN". */
export const LOGIN_PIN = termsOf('login-pin');

/** A label that is, or begins with, the number to send something to, whatever its stated purpose. */
export const NUMBER_FIRST = any(
  `^(?:please )?(?:enter |type |provide |confirm )?(?:your |the |a )?(?:\\d+[- ]digit )?(?:${fieldTermsOf('number-first').join('|')})`,
);
