/**
 * The lexicon's terms compiled for text from `fold` (lower case, no accents), and the names that markup gives to code
 * fields, for identifiers split by `identifierWords`.
 */

import { fieldTermsOf } from '../../lexicon/field-terms.ts';
import { stripMarks } from './dom.ts';

/** One pattern of many. Removes its accents, as `fold` does for texts. */
export const any = (...parts: string[]): RegExp => new RegExp(stripMarks(parts.join('|')), 'u');

/** What identifiers put before `otp`. */
const BEFORE_OTP = ['sms|email|mail|user|login|phone|mobile|tel|auth|confirm|verify|my|the|input|txt|guac|g'].join('|');

/** What they put after it. */
const AFTER_OTP = [
  'code|token|input|field|box|value|number|num|pin|key|pass|password|digit|attempt|auth|verify',
  'text|entry',
].join('|');

/** How they name a second factor. */
const SECOND_FACTOR_NAME = [
  '2fa|mfa|tfa|twofa|2 fa|two fa|2factor|twofactor|two factor|2 factor|2sv|twostep|two step',
  '2step|2 step|second factor|secondfactor|multi factor|multifactor|dual factor',
].join('|');

/** What they put after that. */
const AFTER_SECOND_FACTOR = [
  'code|token|input|field|value|pin|key|pass|password|answer|secret|attempt|auth|auth code',
  'authentication|authentication code|authenticator|challenge|verify|verification',
  'verification code|login|number|otp|totp|digit',
].join('|');

/** What makes a plain `code` after it a one-time code. */
const BEFORE_CODE = [
  'auth|authentication|authenticator|authenticate|authorization|verify|verification|verif',
  'confirm|confirmation|sms|login|signin|sign in|google|google auth|google authenticator',
  'mobile auth|email|mail|text|validation|verified',
].join('|');

/** Identifiers that name nothing but a one-time code. */
export const CERTAIN_IDENTIFIER = any(
  `(?:^| )(?:${BEFORE_OTP})?t?otp(?: ?(?:${AFTER_OTP}))?s?\\d*(?: |$)`,
  '(?:^| )(?:otc|hotp|onetime|oath ?token|oath ?code)\\d*(?: |$)',
  `(?:^| )(?:${SECOND_FACTOR_NAME})(?: ?(?:${AFTER_SECOND_FACTOR}))?\\d*(?: |$)`,
  '(?:^| )one ?time ?(?:code|pass|password|passcode|pin|token|pwd)s?\\d*(?: |$)',
  `(?:^| )(?:${BEFORE_CODE}) ?(?:code|passcode|codes|kod|token code|pin code)\\d*(?: |$)`,
  '(?:^| )(?:google|authenticator|gauth|googleauth|google auth|verification|verify|login|auth|wfls|tfa) ?(?:token|otp|pin)\\d*(?: |$)',
  '(?:^| )(?:authcode|smscode|verifycode|verificationcode|confirmationcode|loginfactor|phone ?app ?otp|totp ?\\w*)\\d*(?: |$)',
  '(?:^| )(?:google ?authenticator|gauth|authenticator)(?: input| field| value)?\\d*(?: |$)',
);

/** What Chinese pages, and many old ones, call a captcha as often as a code that was sent. */
export const MAYBE_CAPTCHA = new RegExp(
  [
    '^(?:verify|verif|vcode|ver|check|valid|validate|validation|auth|yzm|verification)? ?code$',
    '^(?:请输入|輸入|请填写)?(?:验证码|驗證碼|校验码)$',
    'yzm',
  ].join('|'),
  'u',
);

/** A name that is only a password's. */
export const PASSWORD_IDENTIFIER = /(?:^| )(?:password|passwd|pwd|passwort|kennwort|pass ?word)\d*$/u;

/** A one-time password: the one kind of password that is a code. */
export const ONE_TIME_PASSWORD = any(...fieldTermsOf('one-time'));

/** Names that often mean a code, and often do not. */
const AMBIGUOUS_NAME = [
  'code|codes|pin|pincode|token|tokencode|passcode|pass code|key|challenge|answer|response',
  'factor|verification|verify|verif|authentication|authenticator|security code|securitycode',
  'access code|accesscode|digits?|phone code|phonecode|mobile code|activation code',
  'activationcode|validation|security token|kod|codigo|codice|koodi|vcode|passwd otp',
].join('|');

/** Identifiers that often name a code, and often do not. */
export const AMBIGUOUS_IDENTIFIER = new RegExp(`(?:^| )(?:${AMBIGUOUS_NAME})\\d*(?: |$)`, 'u');

/** Those of them that name any question and its answer. */
export const UNSPECIFIC_IDENTIFIER = /(?:^| )(?:key|answer|response|challenge|factor)\d*(?: |$|:)/u;

/** Subjects of pages that have codes of their own. */
export const OTHER_CONTEXT = any(`\\b(?:${fieldTermsOf('other-context').join('|')})`);

/** A phrase that asks for nothing but a one-time code. */
export const CERTAIN_PHRASE = any(...fieldTermsOf('certain'));

/** A word for "code" by itself. */
export const CODE_WORD = any(
  `(?:^|[^\\p{L}\\p{N}])(?:${fieldTermsOf('code').join('|')})(?:[^\\p{L}\\p{N}]|$)`,
  ...fieldTermsOf('code-run-on'),
);

/** Kinds of codes that sign-in pages ask for as often as other pages do. */
export const KNOWN_KIND = any(...fieldTermsOf('known-kind'));

const one = (kind: Parameters<typeof fieldTermsOf>[0]): string => `(?:${fieldTermsOf(kind).join('|')})`;

/** A label that is nothing but the word, with at most "enter" and "your" before it. */
export const BARE_CODE = any(
  `^(?:${one('bare-before')} ?)?${one('bare')}${one('bare-after')}?\\s*[:*.…-]*\\s*(?:\\(?${one('required')}\\)?)?\\s*\\*?$`,
);

/** "Or" between two things that are asked for. */
export const OR = any('/', `(?<!\\p{L})${one('or')}(?!\\p{L})`, ...fieldTermsOf('or-run-on'));

/** An authenticator, in a sentence that asks for its code. */
export const APP = any(...fieldTermsOf('app'));

/** Which one of several boxes a folded label is about: "digit 2", "2 of 6", "2nd digit". */
export const NTH_BOX = any(
  `${one('box')}\\.? *#?(?:of )?\\d{1,2}\\b`,
  `\\b\\d{1,2} ?(?:\\/|${one('box-of')}) ?\\d{1,2}\\b`,
  '(?:st|nd|rd|th) (?:digit|character|box)',
);

/** Says that the page is about a second factor. */
export const SECOND_FACTOR = any(...fieldTermsOf('second-factor'));

/** Says that a code has been sent to the user. */
export const CODE_SENT = any(...fieldTermsOf('sent'));
