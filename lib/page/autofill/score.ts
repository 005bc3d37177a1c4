import { type Evidence, isWeighed, type Reason, type Verdict, WEIGHTS } from './evidence.ts';
import { sourceOf } from './source.ts';
import type { Texts } from './texts.ts';
import { clauses, findVeto, isCertainIdentifier } from './veto.ts';
import { HARD_VETOES, KEPT_PIN, NOT_THE_CODE, RECOVERY, TO_COME } from './vetoes.ts';
import {
  AMBIGUOUS_IDENTIFIER,
  BARE_CODE,
  CERTAIN_PHRASE,
  CODE_SENT,
  CODE_WORD,
  KNOWN_KIND,
  MAYBE_CAPTCHA,
  OTHER_CONTEXT,
  SECOND_FACTOR,
  UNSPECIFIC_IDENTIFIER,
} from './words.ts';

const FOREIGN_AUTOCOMPLETE =
  /\b(?:cc-|postal-code|address|country|email|tel(?:-|\b)|username|new-password|given-name|family-name|name\b|bday|organization|street|url|language|sex|search)/;
const SAMPLE = /^(?:e\.?g\.?,? ?)?(?:[x0-9•●∙·*_○#-][ -]?){4,10}$/iu;
const SAMPLE_AT_END = /(?:^|[^\d])(?:123 ?456|000 ?000|123 ?45678)\)?$/;

/** What names codes of other kinds; keys stand beside one-time codes too often to count. */
const OTHER_CODES = [
  HARD_VETOES.captcha,
  HARD_VETOES.promotion,
  HARD_VETOES.postal,
  HARD_VETOES.card,
  HARD_VETOES['other-code'],
];

/** The field is named as one of a one-time code. */
const NAMED: ReadonlySet<Reason> = new Set(['identifier:certain', 'class:certain', 'label:certain']);
/** Something says outright that this is about signing in. */
const SPEAKS_OF_SIGN_IN: ReadonlySet<Reason> = new Set([
  'autocomplete:one-time-code',
  ...NAMED,
  'near:certain',
  'after:certain',
  'context:certain',
  'context:second-factor',
  'context:sent',
]);
/** The same without what stands only near the field. */
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
/** What the field itself says or looks like. */
const OWN: ReadonlySet<Reason> = new Set([
  'autocomplete:one-time-code',
  ...NAMED,
  'identifier:ambiguous',
  'label:bare',
  'label:code-word',
  'near:certain',
  'near:bare',
  'near:code-word',
  'shape:boxes',
  'shape:boxes-weak',
  'shape:sample',
]);

function has(reasons: readonly Reason[], any: ReadonlySet<Reason>): boolean {
  return reasons.some((reason) => any.has(reason));
}

/** Drops the clauses on a code that is still to be sent: what stands below them is an address. */
function withoutPromises(text: string): string {
  if (!TO_COME.test(text)) return text;
  return clauses(text)
    .filter((part) => !TO_COME.test(part))
    .join('. ');
}

/** An ambiguous name counts only where nothing beside it speaks of something else. */
function isAmbiguous(identifier: string, { labels, near }: Texts): boolean {
  if (!AMBIGUOUS_IDENTIFIER.test(identifier) || NOT_THE_CODE.test(identifier)) return false;
  const isUnspecific = UNSPECIFIC_IDENTIFIER.test(identifier);
  const said = [...labels, near].filter(Boolean);
  const isOurs = (text: string): boolean =>
    CODE_WORD.test(text) ||
    CERTAIN_PHRASE.test(text) ||
    SECOND_FACTOR.test(text) ||
    CODE_SENT.test(text) ||
    (isUnspecific && UNSPECIFIC_IDENTIFIER.test(text));
  // A sample or a sentence says nothing of what else it could be; one or two other words name it.
  const isOther = (text: string): boolean => isUnspecific || (/\p{L}/u.test(text) && text.length < 24);
  return said.length === 0 || said.some(isOurs) || !said.some(isOther);
}

function wordReasons({ texts, boxes }: Evidence): Reason[] {
  const { identifiers, classes, labels, near, after, context, choices } = texts;
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
  if (CERTAIN_PHRASE.test(withoutPromises(after))) reasons.push('after:certain');
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
  if (has(reasons, SPEAKS_OF_SIGN_IN)) return false;
  return OTHER_CONTEXT.test(context) || OTHER_CODES.some((pattern) => pattern.test(context));
}

/** "Verification code" beside name and password, with no word on a message or a second factor, is a picture's. */
function isMaybeCaptcha({ texts, beside, autocomplete }: Evidence, reasons: readonly Reason[]): boolean {
  if (!beside.includes('login') || autocomplete.includes('one-time-code')) return false;
  if (reasons.includes('context:second-factor') || reasons.includes('context:sent')) return false;
  const own = [...texts.identifiers, ...texts.labels];
  return own.length > 0 && own.every((text) => MAYBE_CAPTCHA.test(text));
}

/** A confirmation code asked for together with a last name is a traveller's. */
function isMaybeBooking({ texts, beside }: Evidence): boolean {
  if (!beside.includes('last-name') || beside.includes('login') || beside.includes('new-password')) return false;
  return [...texts.identifiers, ...texts.labels].some((text) =>
    /confirm\w* ?(?:code|number)|booking|locator/.test(text),
  );
}

/** A PIN that somebody keeps, on a page that says nothing of a second factor. */
function isKeptPin({ texts }: Evidence, reasons: readonly Reason[]): boolean {
  if (has(reasons, ASKS_FOR_SIGN_IN)) return false;
  return [...texts.labels, texts.near, texts.context, texts.choices].some((text) => KEPT_PIN.test(text));
}

/** "Pick-up code", "ballot code": the word with another before it, and nothing that tells of signing in. */
function isUnknownKind({ labels, near }: Texts, reasons: readonly Reason[]): boolean {
  if (has(reasons, KNOWS_THE_KIND)) return false;
  const said = labels.length > 0 ? labels : [near].filter((text) => text.length < 60);
  const codes = said.filter((text) => CODE_WORD.test(text));
  return codes.length > 0 && !codes.some((text) => KNOWN_KIND.test(text));
}

/** A password field by its type only: alone on a step that asks for a code. */
function isHiddenCode({ aloneOnPage }: Evidence, reasons: readonly Reason[]): boolean {
  return aloneOnPage && reasons.includes('context:certain');
}

/** What speaks for a code of another kind, given the reasons so far. */
function doubts(evidence: Evidence, reasons: readonly Reason[]): Reason[] {
  const found: Reason[] = [];
  if (isUnknownKind(evidence.texts, reasons)) found.push('code:unknown');
  if (isAboutSomethingElse(evidence.texts, reasons)) found.push('context:other');
  if (isMaybeCaptcha(evidence, reasons)) found.push('maybe:captcha');
  if (!reasons.includes('autocomplete:one-time-code') && isMaybeBooking(evidence)) found.push('maybe:booking');
  if (isKeptPin(evidence, reasons)) found.push('pin:kept');
  return found;
}

/** Weighs one candidate. A field's own words for something else leave nothing of the score; other doubts weigh. */
export function judge(given: Evidence): Verdict {
  const source = sourceOf(given.texts);
  const veto = findVeto(given);
  if (veto) return { score: 0, reasons: [veto], source };
  const { near, context } = given.texts;
  const texts = { ...given.texts, near: withoutPromises(near), context: withoutPromises(context) };
  const evidence = { ...given, texts };
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
  if (evidence.closed) reasons.push('closed');
  reasons.push(...doubts(evidence, reasons));
  const named = has(reasons, NAMED);
  if (!otc && !named) {
    if (evidence.type === 'password')
      reasons.push(isHiddenCode(evidence, reasons) ? 'password:alone' : 'password:plain');
    for (const what of evidence.beside) if (what !== 'last-name') reasons.push(`beside:${what}`);
  }
  // What cannot be seen must at least be named without doubt.
  if (evidence.drawn && !otc && !named) return { score: 0, reasons, source };
  const score = reasons.filter(isWeighed).reduce((sum, reason) => sum + WEIGHTS[reason], 0);
  return { score: speaksForItself(evidence, reasons) ? Math.max(score, 0) : 0, reasons, source };
}

/** Words in the surroundings alone fill nothing: the field itself has to say or look something. */
function speaksForItself({ texts, aloneInForm }: Evidence, reasons: readonly Reason[]): boolean {
  if (has(reasons, OWN)) return true;
  return reasons.includes('after:certain') && aloneInForm && texts.labels.length === 0;
}
