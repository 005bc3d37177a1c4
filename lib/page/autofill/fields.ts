import { type BoxGroup, findBoxGroups } from './boxes.ts';
import {
  attributeOf,
  call,
  collectControls,
  DOCUMENT_NODE,
  deepActive,
  drawnParent,
  identifierWords,
  openShadow,
  own,
  queryAll,
  type Root,
  rootOf,
  type ShadowOf,
} from './dom.ts';
import { has } from './doubts.ts';
import {
  type Editable,
  type Inputs,
  isControl,
  isOpen,
  isOtherKind,
  isRichText,
  isTextarea,
  takesText,
  textIn,
  writtenType,
} from './editable.ts';
import { type Evidence, type Reason, type Source, THRESHOLD, type Verdict } from './evidence.ts';
import { inFront, withoutMirrors } from './meant.ts';
import { judge } from './score.ts';
import { inTurn } from './sequels.ts';
import { outermostWrapper, textsOf, wrappersOf } from './texts.ts';
import { HARD_VETOES } from './vetoes.ts';
import { VisibilityChecker } from './visible.ts';

/** One field of a page that takes a one-time code. */
export interface CodeField {
  inputs: Inputs;
  /** Higher is more certain. */
  score: number;
  /** Why, by names in `WEIGHTS`. */
  reasons: Reason[];
  /** Where the code comes from. */
  source: Source;
}

/** One candidate and its verdict, whether it became a field or not. */
export interface Judged {
  inputs: Inputs;
  evidence: Evidence;
  verdict: Verdict;
}

export interface FindOptions {
  /** Looks into shadow trees; the default sees only open ones. */
  shadowOf?: ShadowOf;
  /** Called for each candidate. */
  judged?: (judged: Judged) => void;
}

/** In the address or name of a captcha's picture. */
const CAPTCHA_NAMES = [
  'captcha|kaptcha|securimage|authimg',
  'verif(?:y|ication)?[-_]?(?:code|img|image)|valid(?:ate)?code|vcode|checkcode|rand(?:om)?(?:code|img)',
  'code\\.(?:php|jsp|aspx|do|ashx)',
];
const CAPTCHA_IMAGE = new RegExp(CAPTCHA_NAMES.join('|'), 'i');

/** The same in the name of an illustration: it counts only for a picture that the server draws anew. */
const SECURITY_IMAGE = /security[-_ ]?(?:code|img|image)/i;
/** The address of a picture that the server draws: of a script, without a file's name, or with a query but a version. */
const DRAWN = /^(?!data:|.*\.svg)(?:.*\?(?!v(?:er(?:sion)?)?=)|.*\.(?:php|jsp|aspx?|do|ashx|cgi)\b|(?:.*\/)?[^./]*$)/i;

/** A captcha that is replaced when clicked. */
const NEW_IMAGE = /refresh|reload|change(?:img|image|code)|this\.src|看不清|点击|點擊|换一|換一|刷新/i;

/** A picture to copy characters from, close to the input. */
function hasCaptchaImage(input: Element, visibility: VisibilityChecker): boolean {
  let element: Element | null = input;
  for (let level = 0; level < 3 && element; level++) element = drawnParent(element);
  for (const image of element ? queryAll(element, 'img, canvas') : []) {
    const said = (name: string): string => (attributeOf(image, name) ?? '').slice(0, 300);
    const attributes = ['src', 'id', 'class', 'alt', 'title', 'name'].map(said);
    const isDrawn = DRAWN.test(said('src')) || isOfLetters(image, visibility);
    const named = attributes.filter((value) => !value.startsWith('data:'));
    if (named.some((value) => CAPTCHA_IMAGE.test(value) || (isDrawn && SECURITY_IMAGE.test(value)))) return true;
    const acts = ['onclick', 'title', 'alt'].map(said);
    if (acts.some((value) => NEW_IMAGE.test(value))) return true;
  }
  return false;
}

/** Whether a picture is one to three lines high, and wider than high: neither a logo nor an icon. */
function isOfLetters(image: Element, visibility: VisibilityChecker): boolean {
  if (!visibility.hasLayout) return false;
  const { width, height } = call(image, 'getBoundingClientRect');
  return height >= 18 && height <= 100 && width >= height * 1.5 && width <= 320;
}

/** Whether a picture of the size of a captcha's is close by. */
function hasPicture(input: Element, visibility: VisibilityChecker): boolean {
  if (!visibility.hasLayout) return false;
  const around = drawnParent(drawnParent(input) ?? input);
  return (around ? queryAll(around, 'img, canvas') : []).some((image) => isOfLetters(image, visibility));
}

const ADDRESS = /\b(?:zip|postal|postcode|city|street|address ?(?:line|1|2)|shipping|billing)\b/;
const CARD = /\b(?:card ?number|cc ?(?:number|num|name|exp)|cvv|cvc|cardholder|expiry|expiration|credit ?card)\b/;

function surroundings(input: Editable, others: readonly HTMLInputElement[]): Evidence['beside'] {
  const beside = new Set<Evidence['beside'][number]>();
  let passwords = 0;
  for (const other of others) {
    if (other === input) continue;
    const autocomplete = (attributeOf(other, 'autocomplete') ?? '').toLowerCase();
    const words = identifierWords([other.name, other.id, attributeOf(other, 'placeholder') ?? ''].join(' '));
    if (/cc-(?:number|csc|exp)/.test(autocomplete) || CARD.test(words)) beside.add('card');
    else if (/postal-code|address|street/.test(autocomplete) || ADDRESS.test(words)) beside.add('address');
    if (HARD_VETOES.captcha.test(words)) beside.add('captcha');
    if (/\b(?:last ?name|surname|family name)\b/.test(words)) beside.add('last-name');
    if (writtenType(other) === 'password') {
      passwords++;
      beside.add(/new-password/.test(autocomplete) || passwords > 1 ? 'new-password' : 'login');
    } else if (/username|email/.test(autocomplete) || writtenType(other) === 'email') beside.add('login');
  }
  return [...beside];
}

/** The sign-in step that an input belongs to: its form, or the nearest element that acts as one. */
function stepOf(input: Editable): Element | Root {
  // The input inside a web component is not in the page's form; its host is.
  const wrapper = outermostWrapper(input);
  const form = isControl(input) ? input.form : null;
  return (
    form ??
    (call(wrapper, 'closest', 'form, dialog, [role=dialog], section, fieldset') as Element | null) ??
    rootOf(wrapper)
  );
}

/** A cached `stepOf`: each candidate calls it for all other inputs. */
function steps(): typeof stepOf {
  const known = new Map<Editable, Element | Root>();
  return (input) => {
    const step = known.get(input) ?? stepOf(input);
    known.set(input, step);
    return step;
  };
}

/** Whether an element can be a candidate: it takes text, now or soon. */
function isCandidate(element: Element, active: Element | null): element is Editable {
  // A lone read-only input with a text only displays it; an empty one may be enabled when it is clicked.
  if (takesText(element)) return !element.readOnly || element.value.length <= 1;
  if (isRichText(element)) return element === active || textIn(element).trim().length <= 1;
  return isTextarea(element) && element === active && isOpen(element);
}

/** Whether a candidate may be a field by itself, not as one box of several. */
function isSingle(element: Editable, active: Element | null): boolean {
  if (takesText(element)) return !element.readOnly || element.value === '';
  return element === active || isRichText(element);
}

/** What an editable element has to be called if the cursor is elsewhere: most of them take messages. */
const NAMES_RICH_TEXT: ReadonlySet<Reason> = new Set(['label:certain', 'autocomplete:one-time-code']);

/** Collects what is known about one candidate. */
function evidenceOf(
  { inputs, signs }: BoxGroup,
  others: readonly HTMLInputElement[],
  { visibility, isDrawn, stepAround }: { visibility: VisibilityChecker; isDrawn: boolean; stepAround: typeof stepOf },
): Evidence {
  const [first] = inputs;
  const step = stepAround(first);
  const inStep = others.filter((input) => stepAround(input) === step);
  const type = isControl(first) ? writtenType(first) : '';
  const limit = attributeOf(first, 'maxlength');
  return {
    texts: textsOf(inputs, visibility),
    type,
    autocomplete: wrappersOf(first)
      .map((wrapper) => attributeOf(wrapper, 'autocomplete') ?? '')
      .join(' ')
      .trim()
      .toLowerCase(),
    maxLength: limit === null ? null : Number.parseInt(limit, 10),
    pattern: attributeOf(first, 'pattern') ?? '',
    numeric:
      /^(?:tel|number|numeric)$/.test(type) || /^(?:numeric|decimal|tel)$/.test(attributeOf(first, 'inputmode') ?? ''),
    disabled: isControl(first) && first.disabled,
    closed: inputs.every((input) => isControl(input) && input.readOnly),
    drawn: isDrawn,
    cells: isDrawn ? visibility.cellsFor(first) : 0,
    boxes: inputs.length,
    boxSigns: signs,
    aloneInForm: inStep.length === 0,
    aloneOnPage: others.length === 0,
    captchaImage: hasCaptchaImage(first, visibility),
    picture: hasPicture(first, visibility),
    beside: surroundings(first, inStep),
  };
}

/**
 * Finds the fields under `root` that ask for a one-time code, the most certain first (equals in document order).
 * Never returns a field that cannot be seen or takes recovery codes. Does not enter frames. Works without layout too,
 * by style and attributes alone.
 */
export function findCodeFields(root: Root, options: FindOptions = {}): CodeField[] {
  const document = (own(root, 'nodeType') === DOCUMENT_NODE ? root : own(root, 'ownerDocument')) as Document;
  const shadowOf = options.shadowOf ?? openShadow;
  const visibility = new VisibilityChecker(document);
  const active = deepActive(document, shadowOf);
  const controls = collectControls(root, shadowOf);
  const seen = new Map<Element, 'yes' | 'drawn'>();
  for (const control of controls) {
    if (isOtherKind(control) && !/^(?:email|search|url|date)$/.test(writtenType(control))) continue;
    const shown = visibility.of(control as HTMLElement);
    if (shown !== 'no') seen.set(control, shown);
  }
  const visible = [...seen.keys()];
  const eligible = (element: Element): element is Editable => isCandidate(element, active);
  const groups = findBoxGroups(visible, visibility, eligible);
  const singles = visible.filter(eligible).filter((element) => isSingle(element, active));
  const taken = new Set<Element>();
  const textInputs = visible.filter((element): element is HTMLInputElement => own(element, 'localName') === 'input');
  const fields: CodeField[] = [];
  const stepAround = steps();
  for (const candidate of [...groups, ...singles.map((input): BoxGroup => ({ inputs: [input], signs: [] }))]) {
    const [first] = candidate.inputs;
    if (taken.has(first)) continue;
    const others = textInputs.filter((input) => !candidate.inputs.includes(input));
    const isDrawn = seen.get(first) === 'drawn';
    const evidence = evidenceOf(candidate, others, { visibility, isDrawn, stepAround });
    const verdict = judge(evidence);
    options.judged?.({ inputs: candidate.inputs, evidence, verdict });
    if (verdict.score < THRESHOLD) continue;
    const isByName = candidate.inputs.length === 1 && isRichText(first) && first !== active;
    if (isByName && !has(verdict.reasons, NAMES_RICH_TEXT)) continue;
    fields.push({ inputs: candidate.inputs, ...verdict });
    for (const input of candidate.inputs) taken.add(input);
  }
  const order = new Map(controls.map((control, index) => [control, index]));
  const placeOf = ({ inputs }: CodeField): number => order.get(inputs[0]) ?? 0;
  const meant = visibility.hasLayout ? inFront(withoutMirrors(fields)) : withoutMirrors(fields);
  return inTurn(meant).sort((a, b) => b.score - a.score || placeOf(a) - placeOf(b));
}
