import { findBoxGroups } from './boxes.ts';
import {
  collectControls,
  DOCUMENT_NODE,
  drawnParent,
  identifierWords,
  openShadow,
  type Root,
  type ShadowOf,
} from './dom.ts';
import { type Evidence, type Reason, THRESHOLD } from './evidence.ts';
import { judge } from './score.ts';
import { textsOf } from './texts.ts';
import { Sight } from './visible.ts';

/** One place on the page that takes a one-time code. */
export interface CodeField {
  /** The input, or the boxes of a split code in the order of its characters. */
  inputs: HTMLInputElement[];
  /** Higher is surer; never below the floor that makes a field ours. */
  score: number;
  /** Why, each by its name in `WEIGHTS`. */
  reasons: Reason[];
}

export interface FindOptions {
  /** How to look into shadow trees; the default sees open ones only. */
  shadowOf?: ShadowOf;
}

const TEXT_TYPES = new Set(['', 'text', 'tel', 'number', 'password']);
const KNOWN_TYPES = new Set(
  'button checkbox color date datetime-local email file hidden image month radio range reset search submit time url week'.split(
    ' ',
  ),
);

function writtenType(input: Element): string {
  return (input.getAttribute('type') ?? '').toLowerCase();
}

/** Whether an input takes typed text: an unknown type (`numeric`) is text to a browser. */
export function takesText(element: Element): element is HTMLInputElement {
  if (element.localName !== 'input') return false;
  const type = writtenType(element);
  return TEXT_TYPES.has(type) || !KNOWN_TYPES.has(type);
}

const CAPTCHA_IMAGE =
  /captcha|kaptcha|verif(?:y|ication)?[-_]?(?:code|img|image)|valid(?:ate)?code|vcode|rand(?:om)?(?:code|img)|securimage|checkcode|authimg|code\.(?:php|jsp|aspx|do|ashx)/i;

/** A picture that is drawn anew when clicked. */
const NEW_IMAGE = /refresh|reload|change(?:img|image|code)|this\.src|看不清|点击|點擊|换一|換一|刷新/i;

/** A picture to copy characters from, close to the input. */
function hasCaptchaImage(input: HTMLInputElement): boolean {
  let element: Element | null = input;
  for (let level = 0; level < 3 && element; level++) element = drawnParent(element);
  for (const image of element?.querySelectorAll('img, canvas, iframe') ?? []) {
    if (image.localName === 'iframe') continue;
    const attributes = ['src', 'id', 'class', 'alt', 'title', 'name'].map((name) =>
      (image.getAttribute(name) ?? '').slice(0, 300),
    );
    if (attributes.some((value) => !value.startsWith('data:') && CAPTCHA_IMAGE.test(value))) return true;
    const acts = ['onclick', 'title', 'alt'].map((name) => (image.getAttribute(name) ?? '').slice(0, 300));
    if (acts.some((value) => NEW_IMAGE.test(value))) return true;
  }
  return false;
}

const ADDRESS = /\b(?:zip|postal|postcode|city|street|address ?(?:line|1|2)|shipping|billing)\b/;
const CARD = /\b(?:card ?number|cc ?(?:number|num|name|exp)|cvv|cvc|cardholder|expiry|expiration|credit ?card)\b/;

function surroundings(input: HTMLInputElement, others: readonly HTMLInputElement[]): Evidence['beside'] {
  const beside = new Set<Evidence['beside'][number]>();
  let passwords = 0;
  for (const other of others) {
    if (other === input) continue;
    const autocomplete = (other.getAttribute('autocomplete') ?? '').toLowerCase();
    const words = identifierWords([other.name, other.id, other.getAttribute('placeholder') ?? ''].join(' '));
    if (/cc-(?:number|csc|exp)/.test(autocomplete) || CARD.test(words)) beside.add('card');
    else if (/postal-code|address|street/.test(autocomplete) || ADDRESS.test(words)) beside.add('address');
    if (/\b(?:last ?name|surname|family name)\b/.test(words)) beside.add('last-name');
    if (writtenType(other) === 'password') {
      passwords++;
      beside.add(/new-password/.test(autocomplete) || passwords > 1 ? 'new-password' : 'login');
    } else if (/username|email/.test(autocomplete) || writtenType(other) === 'email') beside.add('login');
  }
  return [...beside];
}

/** The step an input belongs to: its form, or the nearest thing that stands for one. */
function stepOf(input: HTMLInputElement): Element | Root {
  return input.form ?? input.closest('dialog, [role=dialog], section, fieldset') ?? (input.getRootNode() as Root);
}

/**
 * The fields under `root` that ask for a one-time code, the surest first (then in document order).
 * Never a field that cannot be seen, is read-only, or takes recovery codes. Frames are not entered.
 * Works without layout too: what cannot be measured then is left to style and attributes.
 */
export function findCodeFields(root: Root, options: FindOptions = {}): CodeField[] {
  const document = root.nodeType === DOCUMENT_NODE ? (root as Document) : root.ownerDocument!;
  const sight = new Sight(document);
  const controls = collectControls(root, options.shadowOf ?? openShadow);
  const seen = new Map<Element, 'yes' | 'drawn'>();
  for (const control of controls) {
    if (
      control.localName === 'input' &&
      KNOWN_TYPES.has(writtenType(control)) &&
      !/^(?:email|search|url|date)$/.test(writtenType(control))
    )
      continue;
    const visibility = sight.of(control as HTMLElement);
    if (visibility !== 'no') seen.set(control, visibility);
  }
  const visible = [...seen.keys()];
  const inputs = visible.filter(takesText).filter((input) => !input.readOnly || hasOpenBoxes(input));
  const eligible = new Set<Element>(inputs);
  const groups = findBoxGroups(visible, sight, (element) => eligible.has(element));
  const singles = inputs.map((input) => ({ inputs: [input], signs: [] as string[] }));
  const taken = new Set<Element>();
  const textInputs = visible.filter((element): element is HTMLInputElement => element.localName === 'input');
  const fields: CodeField[] = [];
  for (const candidate of [...groups, ...singles]) {
    const first = candidate.inputs[0]!;
    if (taken.has(first)) continue;
    const others = textInputs.filter((input) => !candidate.inputs.includes(input));
    const step = stepOf(first);
    const inStep = others.filter((input) => stepOf(input) === step);
    const verdict = judge({
      texts: textsOf(candidate.inputs, sight),
      type: writtenType(first),
      autocomplete: (first.getAttribute('autocomplete') ?? '').toLowerCase(),
      maxLength: first.hasAttribute('maxlength') ? Number.parseInt(first.getAttribute('maxlength')!, 10) : null,
      pattern: first.getAttribute('pattern') ?? '',
      numeric:
        /^(?:tel|number|numeric)$/.test(writtenType(first)) ||
        /^(?:numeric|decimal|tel)$/.test(first.getAttribute('inputmode') ?? ''),
      disabled: first.disabled,
      drawn: seen.get(first) === 'drawn',
      boxes: candidate.inputs.length,
      boxSigns: candidate.signs,
      aloneInForm: inStep.length === 0,
      aloneOnPage: others.length === 0,
      captchaImage: hasCaptchaImage(first),
      beside: surroundings(first, inStep),
    });
    if (verdict.score < THRESHOLD) continue;
    fields.push({ inputs: candidate.inputs, ...verdict });
    for (const input of candidate.inputs) taken.add(input);
  }
  const order = new Map(controls.map((control, index) => [control, index]));
  return fields.sort((a, b) => b.score - a.score || order.get(a.inputs[0]!)! - order.get(b.inputs[0]!)!);
}

/** Some components make all boxes but the next one read-only; a lone read-only input is a display. */
function hasOpenBoxes(input: HTMLInputElement): boolean {
  return input.getAttribute('maxlength') === '1';
}
