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

/** Names that end in one of these are about something around the code, whatever stands before: `mfa_phone`, `token_name`. */
export const NOT_THE_CODE =
  /(?:^| )(?:phone|mobile|phone number|mobile number|email|mail|address|method|user|username|name|country|type|provider|device|device name|secret key|enabled|remember|trust|amount|donation|price|status|title|issuer|period|interval|expiry|expires|date|url|label|description|limit|count|search|filter)\d*$/u;

/** A PIN that its owner keeps, of a card, a profile or an app. */
export const KEPT_PIN = termsOf('kept-pin');

/** Said of a code that is still to be asked for: what the page wants first is where to send it. */
export const TO_COME = termsOf('to-come');
