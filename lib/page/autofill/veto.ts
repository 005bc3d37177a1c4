import type { SoftVeto, Veto } from '../../lexicon/term.ts';
import type { Evidence, VetoReason } from './evidence.ts';
import { sourceOf } from './source.ts';
import type { Texts } from './texts.ts';
import { HARD_VETOES, KEEP, NOT_THE_CODE, ONE_OF, RECOVERY, SOFT_VETOES, WAY_OUT } from './vetoes.ts';
import {
  AMBIGUOUS_IDENTIFIER,
  APP,
  CERTAIN_IDENTIFIER,
  CERTAIN_PHRASE,
  CODE_WORD,
  ONE_TIME_PASSWORD,
  OR,
  PASSWORD_IDENTIFIER,
  SECOND_FACTOR,
} from './words.ts';

const HARD = Object.entries(HARD_VETOES) as [Veto, RegExp][];
const SOFT = Object.entries(SOFT_VETOES) as [SoftVeto, RegExp][];

/** Whether an identifier names a one-time code and nothing else. */
export function isCertainIdentifier(text: string): boolean {
  return CERTAIN_IDENTIFIER.test(text) && !NOT_THE_CODE.test(text);
}

function isTotp(text: string): boolean {
  return /totp|authenticator|google/.test(text) && isCertainIdentifier(text);
}

/** Whether a text about recovery codes also asks for a one-time code ("authenticator or recovery code"). */
function asksForBoth(text: string): boolean {
  const or = OR.test(text.replace(/\b(?:one|any|each|some) of\b/g, ''));
  if (!or) return false;
  // Without the recovery words, the rest must still ask for something ("OTP or recovery code").
  const rest = text.replace(RECOVERY, ' ').replace(OR, ' ');
  return SECOND_FACTOR.test(text) || APP.test(text) || CERTAIN_PHRASE.test(rest);
}

/** Splits a prompt into clauses, to tell a hint about recovery codes from the request itself. */
export function clauses(text: string): string[] {
  return text.split(/[.!?。！？\n]+\s*/u).filter(Boolean);
}

/** Whether a prompt asks for a recovery code, rather than naming it as an alternative or as something to keep. */
function isRecoveryPrompt(text: string): boolean {
  const parts = clauses(text);
  const isRequest = (part: string): boolean => !WAY_OUT.test(part) && (ONE_OF.test(part) || !KEEP.test(part));
  const asks = parts.filter((part) => RECOVERY.test(part) && isRequest(part));
  if (asks.length === 0 || asks.some(asksForBoth)) return false;
  // If another sentence asks for the app's code, the recovery code is only the alternative.
  return !parts.some((part) => !RECOVERY.test(part) && (CERTAIN_PHRASE.test(part) || APP.test(part)));
}

/** Whether a label names a recovery code. One of several sentences is judged as a prompt. */
function isRecoveryLabel(text: string): boolean {
  if (!RECOVERY.test(text) || asksForBoth(text)) return false;
  return clauses(text).length === 1 || isRecoveryPrompt(text);
}

/** The veto of the field's own words for something else than a code. */
function vetoOfOwnWords({ identifiers, labels }: Texts): VetoReason | null {
  const own = [...identifiers, ...labels];
  if (own.some(isRecoveryLabel)) return 'veto:recovery';
  for (const [name, pattern] of HARD) if (own.some((text) => pattern.test(text))) return `veto:${name}`;
  if (identifiers.some(isCertainIdentifier) || labels.some((text) => CERTAIN_PHRASE.test(text))) return null;
  const isOurs = (text: string): boolean => CODE_WORD.test(text) || AMBIGUOUS_IDENTIFIER.test(text);
  for (const [name, pattern] of SOFT)
    if (own.some((text) => pattern.test(text) && !isOurs(text))) return `veto:${name}`;
  return null;
}

/** Whether the page asks for recovery codes, though the field's own label does not. */
export function isAmongRecovery({ identifiers, labels, near, context }: Texts): boolean {
  if (labels.some((text) => CERTAIN_PHRASE.test(text))) return false;
  return isRecoveryPrompt(near) || (isRecoveryPrompt(context) && !identifiers.some(isTotp));
}

/** The veto of the words around the field. */
function vetoOfSurroundings({ texts: { labels, near }, boxes }: Evidence): VetoReason | null {
  if (labels.length > 0) return null;
  // These boxes look like those of a code: the words right before them tell whether they are for a date.
  const isNamed = boxes > 1 && near.length < 60 && !CODE_WORD.test(near) && !CERTAIN_PHRASE.test(near);
  if (isNamed && SOFT_VETOES.identity.test(near)) return 'veto:identity';
  // A long text nearby may name keys beside codes; a short one is in effect the field's own label.
  for (const [name, pattern] of HARD)
    if ((name !== 'key' || near.length < 60) && pattern.test(near.slice(-120))) return `veto:${name}`;
  return null;
}

/** A password field, even if its hint mentions digits. */
function isPassword({ type, autocomplete, texts }: Evidence): boolean {
  if (type !== 'password' || autocomplete.includes('one-time-code')) return false;
  if (/current-password|new-password/.test(autocomplete)) return true;
  if (!texts.identifiers.some((text) => PASSWORD_IDENTIFIER.test(text) && !isCertainIdentifier(text))) return false;
  const isOneTime = (text: string): boolean => ONE_TIME_PASSWORD.test(text) || !SOFT_VETOES.password.test(text);
  return !texts.labels.some(
    (text) => CERTAIN_PHRASE.test(text) && isOneTime(text) && !/^a? ?\d.?digit (?:number|pin)/.test(text),
  );
}

/** Whether the picture of a captcha beside a field belongs to another one: this one's words or the other's say so. */
function isForAnother({ texts, beside }: Evidence): boolean {
  return beside.includes('captcha') || sourceOf({ ...texts, near: '' }) === 'app';
}

const FOREIGN_KIND = /\b(?:cc-(?:number|csc|exp)|postal-code)/;

/** What rules a field out, or null. */
export function findVeto(evidence: Evidence): VetoReason | null {
  const own = vetoOfOwnWords(evidence.texts);
  if (own) return own;
  if (FOREIGN_KIND.test(evidence.autocomplete)) return 'veto:autocomplete';
  if (HARD_VETOES.card.test(evidence.texts.after)) return 'veto:card';
  if (evidence.captchaImage && !isForAnother(evidence)) return 'veto:captcha';
  if (isPassword(evidence)) return 'veto:password';
  return vetoOfSurroundings(evidence);
}
