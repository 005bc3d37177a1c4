import type { Evidence, Reason } from './evidence.ts';
import type { Texts } from './texts.ts';
import { isAmongRecovery } from './veto.ts';
import { HARD_VETOES, KEPT_PIN, LOGIN_PIN, NUMBER_FIRST } from './vetoes.ts';
import { CODE_WORD, KNOWN_KIND, MAYBE_CAPTCHA, OTHER_CONTEXT } from './words.ts';

/** Names of codes of other kinds. Keys are left out: they appear beside one-time codes too often. */
const OTHER_CODES = [
  HARD_VETOES.captcha,
  HARD_VETOES.promotion,
  HARD_VETOES.postal,
  HARD_VETOES.card,
  HARD_VETOES['other-code'],
];

/** The field is named as one for a one-time code. */
export const NAMED: ReadonlySet<Reason> = new Set(['identifier:certain', 'class:certain', 'label:certain']);
/** Something says explicitly that this is about signing in. */
const SPEAKS_OF_SIGN_IN: ReadonlySet<Reason> = new Set([
  'autocomplete:one-time-code',
  ...NAMED,
  'near:certain',
  'after:certain',
  'context:certain',
  'context:second-factor',
  'context:sent',
]);
/** The same, without what is only near the field. */
const ASKS_FOR_SIGN_IN: ReadonlySet<Reason> = new Set([
  'autocomplete:one-time-code',
  'identifier:certain',
  'label:certain',
  'context:second-factor',
  'context:sent',
]);
/** Something tells which kind of code this is. */
const KNOWS_THE_KIND: ReadonlySet<Reason> = new Set([
  ...SPEAKS_OF_SIGN_IN,
  'label:bare',
  'near:bare',
  'shape:boxes',
  'shape:boxes-weak',
  'shape:sample',
]);

export function has(reasons: readonly Reason[], any: ReadonlySet<Reason>): boolean {
  return reasons.some((reason) => any.has(reason));
}

/** A bare "code" on a page about parcels, gifts or currencies is a code of those. */
function isAboutSomethingElse({ context }: Texts, reasons: readonly Reason[]): boolean {
  if (has(reasons, SPEAKS_OF_SIGN_IN)) return false;
  return OTHER_CONTEXT.test(context) || OTHER_CODES.some((pattern) => pattern.test(context));
}

/** "Verification code" beside name and password, without a message or a second factor, is usually a captcha. */
function isMaybeCaptcha(evidence: Evidence, reasons: readonly Reason[]): boolean {
  const { texts, beside, autocomplete, picture } = evidence;
  if (autocomplete.includes('one-time-code')) return false;
  if (reasons.includes('context:second-factor') || reasons.includes('context:sent')) return false;
  const own = [...texts.identifiers, ...texts.labels];
  const isSignUp = beside.includes('login') || beside.includes('new-password');
  if (picture && isSignUp && !beside.includes('captcha') && !own.some((text) => /\b(?:otp|totp|2fa|mfa)\b/.test(text)))
    return true;
  if (!beside.includes('login')) return false;
  return own.length > 0 && own.every((text) => MAYBE_CAPTCHA.test(text));
}

/** A confirmation code asked for together with a last name is one of a booking. */
function isMaybeBooking({ texts, beside }: Evidence): boolean {
  if (!beside.includes('last-name') || beside.includes('login') || beside.includes('new-password')) return false;
  return [...texts.identifiers, ...texts.labels].some((text) =>
    /confirm\w* ?(?:code|number)|booking|locator/.test(text),
  );
}

/** "Login PIN", without a second factor or a message. */
function isLoginPin({ texts, autocomplete }: Evidence, reasons: readonly Reason[]): boolean {
  const isSentOrSecondFactor = reasons.includes('context:sent') || reasons.includes('context:second-factor');
  if (isSentOrSecondFactor || autocomplete.includes('one-time-code')) return false;
  return [...texts.labels, ...texts.identifiers].some((text) => LOGIN_PIN.test(text));
}

/** A permanent PIN, on a page that does not mention a second factor. */
function isKeptPin({ texts }: Evidence, reasons: readonly Reason[]): boolean {
  if (has(reasons, ASKS_FOR_SIGN_IN)) return false;
  return [...texts.labels, texts.near, texts.context, texts.choices].some((text) => KEPT_PIN.test(text));
}

/** "Pick-up code", "ballot code": the word with another before it, and nothing about signing in. */
function isUnknownKind({ labels, near }: Texts, reasons: readonly Reason[]): boolean {
  if (has(reasons, KNOWS_THE_KIND)) return false;
  const said = labels.length > 0 ? labels : [near].filter((text) => text.length < 60);
  const codes = said.filter((text) => CODE_WORD.test(text));
  return codes.length > 0 && !codes.some((text) => KNOWN_KIND.test(text));
}

/** The reasons to believe that this is a code of another kind, given the reasons found so far. */
export function doubts(evidence: Evidence, reasons: readonly Reason[]): Reason[] {
  const found: Reason[] = [];
  if (isUnknownKind(evidence.texts, reasons)) found.push('code:unknown');
  if (isAboutSomethingElse(evidence.texts, reasons)) found.push('context:other');
  if (isMaybeCaptcha(evidence, reasons)) found.push('maybe:captcha');
  if (!reasons.includes('autocomplete:one-time-code') && isMaybeBooking(evidence)) found.push('maybe:booking');
  if (isKeptPin(evidence, reasons)) found.push('pin:kept');
  if (isLoginPin(evidence, reasons)) found.push('pin:login');
  if (isAmongRecovery(evidence.texts)) found.push('maybe:recovery');
  if (evidence.texts.labels.some((text) => NUMBER_FIRST.test(text))) found.push('maybe:number');
  return found;
}
