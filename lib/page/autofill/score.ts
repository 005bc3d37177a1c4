import { doubts, has, NAMED } from './doubts.ts';
import { type Evidence, isWeighed, type Reason, type Verdict, WEIGHTS } from './evidence.ts';
import { sourceOf } from './source.ts';
import type { Texts } from './texts.ts';
import { clauses, findVeto, isCertainIdentifier } from './veto.ts';
import { NOT_THE_CODE, RECOVERY, TO_COME } from './vetoes.ts';
import {
  AMBIGUOUS_IDENTIFIER,
  BARE_CODE,
  CERTAIN_PHRASE,
  CODE_SENT,
  CODE_WORD,
  SECOND_FACTOR,
  UNSPECIFIC_IDENTIFIER,
} from './words.ts';

/** `autocomplete` of fields for something else than a code. */
const FOREIGN_TOKENS = [
  'username|new-password|given-name|family-name|name\\b|bday|sex|language|organization',
  'email|tel(?:-|\\b)|address|street|postal-code|country',
  'cc-|url|search',
];
const FOREIGN_AUTOCOMPLETE = new RegExp(`\\b(?:${FOREIGN_TOKENS.join('|')})`);
const SAMPLE = /^(?:e\.?g\.?,? ?)?(?:[x0-9•●∙·*_○#-][ -]?){4,10}$/iu;
const SAMPLE_AT_END = /(?:^|[^\d])(?:123 ?456|000 ?000|123 ?45678)\)?$/;

/** Reasons that come from the field itself. */
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

/** Drops the clauses about a code that is yet to be sent: the field below them takes an address. */
function withoutPromises(text: string): string {
  if (!TO_COME.test(text)) return text;
  return clauses(text)
    .filter((part) => !TO_COME.test(part))
    .join('. ');
}

/** An ambiguous name counts only if nothing beside it is about something else. */
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
  // A sample or a sentence does not name something else; one or two other words do.
  const isOther = (text: string): boolean => isUnspecific || (/\p{L}/u.test(text) && text.length < 24);
  return said.length === 0 || said.some(isOurs) || !said.some(isOther);
}

/** Nothing but a name and a button: the button's label is the only other word. */
const VERIFY = /^(?:verify|confirm|authenticate|validate)(?: code| & continue| and continue)?$/;

/** A label that names the second factor and nothing else: "2FA", "Google Authenticator". */
function isSecondFactor(label: string): boolean {
  return SECOND_FACTOR.test(label) && !/\p{L}/u.test(label.replace(SECOND_FACTOR, ''));
}

function wordReasons({ texts, boxes }: Evidence): Reason[] {
  const { identifiers, classes, labels, near, after, context, choices } = texts;
  const reasons: Reason[] = [];
  if (identifiers.some(isCertainIdentifier)) reasons.push('identifier:certain');
  else if (identifiers.some((text) => isAmbiguous(text, texts))) reasons.push('identifier:ambiguous');
  if (classes.some(isCertainIdentifier)) reasons.push('class:certain');
  if (labels.some((text) => CERTAIN_PHRASE.test(text) || isSecondFactor(text))) reasons.push('label:certain');
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
  if (
    reasons.length === 1 &&
    reasons[0] === 'identifier:ambiguous' &&
    choices.split(' . ').some((text) => VERIFY.test(text))
  )
    reasons.push('choice:verify');
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

/** A password field by its type only: alone in a step that asks for a code. */
function isHiddenCode({ aloneOnPage }: Evidence, reasons: readonly Reason[]): boolean {
  return aloneOnPage && reasons.includes('context:certain');
}

/** What is beside a field and only helps to tell its kind. */
function isHint(what: Evidence['beside'][number]): what is 'last-name' | 'captcha' {
  return what === 'last-name' || what === 'captcha';
}

/** An input that cannot be seen must at least be named unambiguously, or have cells drawn for its characters. */
function isUnknown({ drawn, cells }: Evidence, isNamed: boolean): boolean {
  return drawn && !isNamed && cells === 0;
}

/** Judges one candidate. A veto of the field's own words sets the score to 0; other doubts subtract from it. */
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
    for (const what of evidence.beside) if (!isHint(what)) reasons.push(`beside:${what}`);
  }
  if (isUnknown(evidence, otc || named)) return { score: 0, reasons, source };
  const score = reasons.filter(isWeighed).reduce((sum, reason) => sum + WEIGHTS[reason], 0);
  return { score: speaksForItself(evidence, reasons) ? Math.max(score, 0) : 0, reasons, source };
}

/**
 * Words near the field are not enough: the field itself has to say or look like something. The only field of a page
 * about a second factor need not, as long as it has a code's length.
 */
function speaksForItself({ texts, aloneInForm, aloneOnPage }: Evidence, reasons: readonly Reason[]): boolean {
  if (has(reasons, OWN)) return true;
  const isOfCodes = reasons.includes('context:second-factor') && reasons.includes('shape:length');
  if (isOfCodes && aloneOnPage && texts.labels.length === 0) return true;
  return reasons.includes('after:certain') && aloneInForm && texts.labels.length === 0;
}
