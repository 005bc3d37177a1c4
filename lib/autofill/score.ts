import type { Texts } from './texts.ts';
import {
  AMBIGUOUS_IDENTIFIER,
  BARE_CODE,
  CERTAIN_IDENTIFIER,
  CERTAIN_PHRASE,
  CODE_SENT,
  CODE_WORD,
  HARD_VETOES,
  MAYBE_CAPTCHA,
  NOT_THE_CODE,
  ONE_TIME_PASSWORD,
  OTHER_CONTEXT,
  PASSWORD_IDENTIFIER,
  RECOVERY,
  SECOND_FACTOR,
  SOFT_VETOES,
  UNSPECIFIC_IDENTIFIER,
} from './words.ts';

/** What each reason for or against a field weighs. A field is one of ours from `THRESHOLD` on. */
export const WEIGHTS = {
  'autocomplete:one-time-code': 70,
  'identifier:certain': 55,
  'label:certain': 55,
  'near:certain': 40,
  'class:certain': 35,
  'label:bare': 30,
  'near:bare': 30,
  'label:code-word': 20,
  'near:code-word': 15,
  'identifier:ambiguous': 15,
  'context:second-factor': 30,
  'context:certain': 20,
  'context:sent': 15,
  'shape:boxes': 45,
  'shape:boxes-weak': 20,
  'shape:length': 12,
  'shape:sample': 20,
  'shape:numeric': 8,
  'alone:form': 10,
  'alone:page': 12,
  'seen:drawn': -10,
  disabled: -10,
  'password:plain': -45,
  'autocomplete:other': -60,
  'choice:recovery': 10,
  'maybe:captcha': -70,
  'context:other': -40,
  'beside:login': -15,
  'beside:card': -60,
  'beside:address': -40,
  'beside:new-password': -25,
} as const;

export type Reason = keyof typeof WEIGHTS | `veto:${string}`;

export const THRESHOLD = 50;

/** What there is to know about one candidate, all of it already taken off the page. */
export interface Evidence {
  texts: Texts;
  /** `type` as written, in small letters. */
  type: string;
  autocomplete: string;
  maxLength: number | null;
  pattern: string;
  numeric: boolean;
  disabled: boolean;
  drawn: boolean;
  /** Number of boxes and the signs that they share; 1 and none for a single input. */
  boxes: number;
  boxSigns: readonly string[];
  aloneInForm: boolean;
  aloneOnPage: boolean;
  captchaImage: boolean;
  beside: readonly ('login' | 'card' | 'address' | 'new-password')[];
}

export interface Verdict {
  score: number;
  reasons: Reason[];
}

const SOFT_PASSWORD = SOFT_VETOES.find(([name]) => name === 'password')![1];
const FOREIGN_AUTOCOMPLETE =
  /\b(?:cc-|postal-code|address|country|email|tel(?:-|\b)|username|new-password|given-name|family-name|name\b|bday|organization|street|url|language|sex|search)/;
const SAMPLE = /^(?:e\.?g\.?,? ?)?(?:[x0-9•●∙·*_○#-][ -]?){4,10}$/iu;
const SAMPLE_AT_END = /(?:^|[^\d])(?:123 ?456|000 ?000|123 ?45678)\)?$/;

/** Whether a text about recovery codes also asks for the code itself ("authenticator or recovery code"). */
function asksForBoth(text: string): boolean {
  const or = /\b(?:or|oder|ou|o|of|eller|tai|lub|nebo|vagy|sau|veya|или|або|או)\b|または|或/u.test(text);
  return or && (SECOND_FACTOR.test(text) || /authenticator|phone app|two-factor code|2fa code/.test(text));
}

/** Words that make a sentence on recovery codes an aside. */
const ASIDE =
  /\b(?:also|alternatively|instead|if you|lost|lose|don't have|no longer|unable|can't|cannot|trouble|save|keep|store|print|download|generate|make sure|responsible|warning|remember|falls|wenn sie|verloren|si vous|si no|se non|aufbewahren|speichern)\b|если|потеря/u;
const APP = /authenticat(?:or|ion) app|authenticator|mobile app|phone app/;

/** The clauses of a prompt, so that a hint on recovery codes is told from the request itself. */
function clauses(text: string): string[] {
  return text.split(/[.!?。！？\n]+\s*/u).filter(Boolean);
}

/** Whether a prompt asks for a recovery code, rather than naming it as the way out or as something to keep. */
function isRecoveryPrompt(text: string): boolean {
  const parts = clauses(text);
  const asks = parts.filter((part) => RECOVERY.test(part) && !ASIDE.test(part));
  if (asks.length === 0 || asks.some(asksForBoth)) return false;
  // Another sentence that asks for the app's code means that recovery is only the way out.
  return !parts.some((part) => !RECOVERY.test(part) && (CERTAIN_PHRASE.test(part) || APP.test(part)));
}

/** Own words that name something else than a code. */
function vetoOfOwnWords({ identifiers, labels }: Texts): `veto:${string}` | null {
  const own = [...identifiers, ...labels];
  if (own.some((text) => RECOVERY.test(text) && !asksForBoth(text))) return 'veto:recovery';
  for (const [name, pattern] of HARD_VETOES) if (own.some((text) => pattern.test(text))) return `veto:${name}`;
  if (identifiers.some(isCertainIdentifier) || labels.some((text) => CERTAIN_PHRASE.test(text))) return null;
  const isOurs = (text: string): boolean => CODE_WORD.test(text) || AMBIGUOUS_IDENTIFIER.test(text);
  for (const [name, pattern] of SOFT_VETOES)
    if (own.some((text) => pattern.test(text) && !isOurs(text))) return `veto:${name}`;
  return null;
}

/** Words around the field that ask for something else than a code. */
function vetoOfSurroundings({ identifiers, labels, near, context }: Texts): `veto:${string}` | null {
  const labelled = labels.some((text) => CERTAIN_PHRASE.test(text));
  if (!labelled && isRecoveryPrompt(near)) return 'veto:recovery';
  if (!labelled && isRecoveryPrompt(context) && !identifiers.some(isTotp)) return 'veto:recovery';
  if (labels.length > 0) return null;
  // A long text nearby may name keys beside codes; a short one is the field's own label in all but markup.
  for (const [name, pattern] of HARD_VETOES)
    if ((name !== 'key' || near.length < 60) && pattern.test(near.slice(-120))) return `veto:${name}`;
  return null;
}

function findVeto(evidence: Evidence): `veto:${string}` | null {
  const own = vetoOfOwnWords(evidence.texts);
  if (own) return own;
  if (evidence.captchaImage) return 'veto:captcha';
  if (isPassword(evidence)) return 'veto:password';
  return vetoOfSurroundings(evidence.texts);
}

function isCertainIdentifier(text: string): boolean {
  return CERTAIN_IDENTIFIER.test(text) && !NOT_THE_CODE.test(text);
}

function isTotp(text: string): boolean {
  return /totp|authenticator|google/.test(text) && isCertainIdentifier(text);
}

/** "Answer" and "key" are about codes only where nothing else is asked for. */
function isAmbiguous(identifier: string, { labels, near }: Texts): boolean {
  if (!AMBIGUOUS_IDENTIFIER.test(identifier)) return false;
  if (!UNSPECIFIC_IDENTIFIER.test(identifier)) return true;
  const said = [...labels, near].filter(Boolean);
  return (
    said.length === 0 ||
    said.some(
      (text) =>
        CODE_WORD.test(text) ||
        CERTAIN_PHRASE.test(text) ||
        SECOND_FACTOR.test(text) ||
        UNSPECIFIC_IDENTIFIER.test(text),
    )
  );
}

function wordReasons({ texts, boxes }: Evidence): Reason[] {
  const { identifiers, classes, labels, near, context, choices } = texts;
  const reasons: Reason[] = [];
  if (identifiers.some(isCertainIdentifier)) reasons.push('identifier:certain');
  else if (identifiers.some((text) => isAmbiguous(text, texts))) reasons.push('identifier:ambiguous');
  if (classes.some(isCertainIdentifier)) reasons.push('class:certain');
  if (labels.some((text) => CERTAIN_PHRASE.test(text))) reasons.push('label:certain');
  else if (labels.some((text) => BARE_CODE.test(text))) reasons.push('label:bare');
  else if (labels.some((text) => CODE_WORD.test(text))) reasons.push('label:code-word');
  if (CERTAIN_PHRASE.test(near)) reasons.push('near:certain');
  else if (BARE_CODE.test(near) && labels.length === 0) reasons.push('near:bare');
  else if (CODE_WORD.test(near) && near.length < 200) reasons.push('near:code-word');
  if (SECOND_FACTOR.test(context)) reasons.push('context:second-factor');
  if (CERTAIN_PHRASE.test(context)) reasons.push('context:certain');
  if (CODE_SENT.test(`${context} ${choices}`) && CODE_WORD.test(`${context} ${choices}`)) reasons.push('context:sent');
  if (RECOVERY.test(choices)) reasons.push('choice:recovery');
  return boxes > 1 ? reasons.filter((reason) => reason !== 'label:bare') : reasons;
}

function shapeReasons(evidence: Evidence): Reason[] {
  const reasons: Reason[] = [];
  if (evidence.boxes > 1) {
    const strong = evidence.boxSigns.some((sign) => sign === 'maxlength' || sign === 'size' || sign === 'pattern');
    const several = evidence.boxSigns.length >= 2;
    reasons.push(strong || several ? 'shape:boxes' : 'shape:boxes-weak');
  } else {
    const { maxLength, pattern } = evidence;
    if ((maxLength !== null && maxLength >= 4 && maxLength <= 8) || /\{(?:6|4,8|6,8|8|3\}.*\{3)\}/.test(pattern))
      reasons.push('shape:length');
    const sample = (text: string): boolean => SAMPLE.test(text) || SAMPLE_AT_END.test(text);
    if (evidence.texts.labels.some(sample)) reasons.push('shape:sample');
  }
  if (evidence.numeric) reasons.push('shape:numeric');
  return reasons;
}

/** A bare "code" on a page about parcels, gifts or currencies is theirs. */
function isAboutSomethingElse({ context }: Texts, reasons: readonly Reason[]): boolean {
  if (reasons.some((reason) => /certain|second-factor|sent|one-time/.test(reason))) return false;
  return OTHER_CONTEXT.test(context) || HARD_VETOES.some(([name, pattern]) => name !== 'key' && pattern.test(context));
}

/** "Verification code" beside name and password, with no word on a message or a second factor, is a picture's. */
function isMaybeCaptcha({ texts, beside, autocomplete }: Evidence, reasons: readonly Reason[]): boolean {
  if (!beside.includes('login') || autocomplete.includes('one-time-code')) return false;
  if (reasons.includes('context:second-factor') || reasons.includes('context:sent')) return false;
  const own = [...texts.identifiers, ...texts.labels];
  return own.length > 0 && own.every((text) => MAYBE_CAPTCHA.test(text));
}

/** A password's own field, even where its hint speaks of digits. */
function isPassword({ type, autocomplete, texts }: Evidence): boolean {
  if (type !== 'password' || autocomplete.includes('one-time-code')) return false;
  if (/current-password|new-password/.test(autocomplete)) return true;
  if (!texts.identifiers.some((text) => PASSWORD_IDENTIFIER.test(text) && !isCertainIdentifier(text))) return false;
  const isOneTime = (text: string): boolean => ONE_TIME_PASSWORD.test(text) || !SOFT_PASSWORD.test(text);
  return !texts.labels.some(
    (text) => CERTAIN_PHRASE.test(text) && isOneTime(text) && !/^a? ?\d.?digit (?:number|pin)/.test(text),
  );
}

/** Weighs one candidate. A veto leaves nothing of the score. */
export function judge(evidence: Evidence): Verdict {
  const veto = findVeto(evidence);
  if (veto) return { score: 0, reasons: [veto] };
  const reasons: Reason[] = [];
  const otc = /\bone-time-code\b/.test(evidence.autocomplete);
  if (otc) reasons.push('autocomplete:one-time-code');
  else if (FOREIGN_AUTOCOMPLETE.test(evidence.autocomplete)) reasons.push('autocomplete:other');
  reasons.push(...wordReasons(evidence));
  const worded = reasons.length > 0;
  reasons.push(...shapeReasons(evidence));
  if (worded && evidence.aloneInForm) reasons.push('alone:form');
  if (worded && evidence.aloneOnPage) reasons.push('alone:page');
  if (evidence.drawn) reasons.push('seen:drawn');
  if (evidence.disabled) reasons.push('disabled');
  if (isAboutSomethingElse(evidence.texts, reasons)) reasons.push('context:other');
  if (isMaybeCaptcha(evidence, reasons)) reasons.push('maybe:captcha');
  const named = reasons.some((reason) => reason.endsWith(':certain') && !/^(?:near|context)/.test(reason));
  if (!otc && !named) {
    if (evidence.type === 'password') reasons.push('password:plain');
    for (const what of evidence.beside) reasons.push(`beside:${what}`);
  }
  // Words in the surroundings alone fill nothing: the field itself has to say or look something.
  const own = reasons.some((reason) =>
    /^(?:autocomplete:one|identifier|label|near|class|shape:boxes|shape:sample)/.test(reason),
  );
  // What cannot be seen must at least be named without doubt.
  if (evidence.drawn && !otc && !named) return { score: 0, reasons };
  const score = reasons.reduce((sum, reason) => sum + (WEIGHTS[reason as keyof typeof WEIGHTS] ?? 0), 0);
  return { score: own ? Math.max(score, 0) : 0, reasons };
}
