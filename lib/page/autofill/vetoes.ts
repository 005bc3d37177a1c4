import { fieldTermsOf } from '../../lexicon/field-terms.ts';
import type { SoftVeto, Veto } from '../../lexicon/term.ts';
import { any } from './words.ts';

const termsOf = (kind: Parameters<typeof fieldTermsOf>[0]): RegExp => any(...fieldTermsOf(kind));

/** Recovery and backup codes: never to be filled with a one-time code. */
export const RECOVERY = termsOf('recovery');

/** Own words that rule a field out whatever else they say, in the order in which they are asked. */
export const HARD_VETOES: Readonly<Record<Veto, RegExp>> = {
  captcha: termsOf('captcha'),
  promotion: termsOf('promotion'),
  postal: termsOf('postal'),
  card: termsOf('card'),
  'other-code': termsOf('other-code'),
  key: termsOf('key'),
};

/** Own words that rule a field out unless they speak of a code as well ("the code we sent to your email"). */
export const SOFT_VETOES: Readonly<Record<SoftVeto, RegExp>> = {
  identity: termsOf('soft-identity'),
  address: termsOf('soft-address'),
  text: termsOf('soft-text'),
  password: termsOf('soft-password'),
};

/** What an identifier ends in that is about something around the code, whatever stands before: `mfa_phone`, `token_name`. */
const AROUND_THE_CODE = [
  ...['phone', 'mobile', 'phone number', 'mobile number', 'email', 'mail', 'address'],
  ...['user', 'username', 'name', 'country', 'device', 'device name', 'provider', 'method', 'type'],
  ...['secret key', 'enabled', 'remember', 'trust', 'status', 'title', 'issuer', 'label', 'description', 'url'],
  ...['period', 'interval', 'expiry', 'expires', 'date', 'limit', 'count'],
  ...['amount', 'donation', 'price', 'search', 'filter'],
] as const;
export const NOT_THE_CODE = new RegExp(`(?:^| )(?:${AROUND_THE_CODE.join('|')})\\d*$`, 'u');

/** A PIN that its owner keeps, of a card, a profile or an app. */
export const KEPT_PIN = termsOf('kept-pin');

/** Said of a code that is still to be asked for: what the page wants first is where to send it. */
export const TO_COME = termsOf('to-come');

/** Makes a sentence on recovery codes the way out for somebody else. */
export const WAY_OUT = termsOf('way-out');

/** Makes it advice on what to keep. */
export const KEEP = termsOf('keep');

/** Asks for one of the recovery codes, whatever else is said of them. */
export const ONE_OF = termsOf('one-of');

/** "Login PIN". */
export const LOGIN_PIN = termsOf('login-pin');

/** A label that is, or begins with, the number to send something to, whatever it says that this is for. */
export const NUMBER_FIRST = any(
  `^(?:please )?(?:enter |type |provide |confirm )?(?:your |the |a )?(?:\\d+[- ]digit )?(?:${fieldTermsOf('number-first').join('|')})`,
);
