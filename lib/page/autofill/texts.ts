import { attributeOf, call, drawnParent, FOLLOWING, fold, identifierWords, own, queryAll, rootOf } from './dom.ts';
import { type Inputs, isControl, lastOf } from './editable.ts';
import { nearText, textAfter } from './near-text.ts';
import { readableText } from './readable.ts';
import { controlsIn, type VisibilityChecker } from './visible.ts';

/** What a page says about one input, folded. */
export interface Texts {
  /** `name`, `id` and framework bindings, each split into words. */
  identifiers: string[];
  /** Weaker identifiers: classes, test ids. */
  classes: string[];
  /** Label, aria-label, placeholder, title. */
  labels: string[];
  /** The nearest words before the input that are not its label. Empty if they are far away. */
  near: string;
  /** The input's description, by reference or right after it. */
  after: string;
  /** Readable text of the step around the input: no links, no buttons, nothing hidden. */
  context: string;
  /** The links and buttons of the same step: "Resend code", "Use a recovery code". */
  choices: string;
}

const CONTEXT_TEXT = 900;

/** Attributes that name an input. */
export const IDENTIFIER_ATTRIBUTES =
  /^(?:name|id|(?:ng|v|data-ng|x)-model.*|formcontrolname|wire:model.*|x-ref|bind|data-bind|data-field|data-name|ng-reflect-name|jsname-code|itemid)$/;
/** Attributes that name it less reliably. */
export const CLASS_ATTRIBUTES =
  /^(?:class|data-(?:testid|test-id|test|cy|qa|e2e|automation.*|input-otp|role|component|marker|purpose|se|pc-name|id)|bitinput|otp.*|automation-id)$/;

function byIds(input: Element, attribute: string): Element[] {
  const root = rootOf(input);
  const ids = (attributeOf(input, attribute) ?? '').split(/\s+/).filter(Boolean).slice(0, 4);
  return ids.map((id) => call(root, 'getElementById', id)).filter((element) => element !== null);
}

function labelElements(input: Element): Element[] {
  const labels = new Set<Element>((isControl(input) && input.labels) || []);
  const around = call(input, 'closest', 'label') as Element | null;
  if (around) labels.add(around);
  const id = own(input, 'id');
  if (id)
    for (const label of queryAll(rootOf(input), 'label[for]')) if (attributeOf(label, 'for') === id) labels.add(label);
  return [...labels];
}

/** The text of a label or heading, links included. */
function labelText(element: Element, visibility: VisibilityChecker): string {
  return readableText(element, visibility, { limit: 160, keepLinks: true });
}

function ownLabels(input: Element, visibility: VisibilityChecker): string[] {
  const texts: string[] = [];
  for (const attribute of [
    'aria-label',
    'placeholder',
    'placholder',
    'title',
    'data-placeholder',
    'label',
    'data-label',
  ])
    texts.push(attributeOf(input, attribute) ?? '');
  for (const label of labelElements(input)) texts.push(labelText(label, visibility));
  for (const label of byIds(input, 'aria-labelledby')) texts.push(labelText(label, visibility));
  return texts.map(fold).filter(Boolean);
}

function descriptionOf(input: Element, visibility: VisibilityChecker): string {
  const read = (element: Element): string => fold(readableText(element, visibility, { limit: 200 }));
  return byIds(input, 'aria-describedby').map(read).filter(Boolean).join(' . ');
}

function choiceText(step: Element, visibility: VisibilityChecker): string {
  const words: string[] = [];
  for (const choice of queryAll(step, 'a, button, [role=button], input[type=submit], input[type=button]')) {
    if (words.length >= 16) break;
    if (!visibility.isHidden(choice))
      words.push((choice.textContent || attributeOf(choice, 'value') || '').slice(0, 80));
  }
  return fold(words.join(' . '));
}

/**
 * The step that the input is in, widened for as long as its text is short enough to be about one thing, and that text.
 */
function stepText(input: Element, visibility: VisibilityChecker): { step: Element; text: string } {
  let best = '';
  let step: Element = input;
  // The text in another form is about that form's fields.
  const isForeign = (element: Element): boolean =>
    own(element, 'localName') === 'form' &&
    !call(element, 'contains', outermost) &&
    visibility.controlCount(element) > 0;
  const outermost = outermostWrapper(input);
  for (let element = drawnParent(input); element; element = drawnParent(element)) {
    const name = own(element, 'localName');
    if (name === 'html') break;
    const root = own(element, 'shadowRoot');
    const inShadow = root ? readableText(root, visibility, { limit: CONTEXT_TEXT }) : '';
    const text = fold(`${inShadow} ${readableText(element, visibility, { limit: CONTEXT_TEXT, isForeign })}`);
    if (text.length >= CONTEXT_TEXT - 10) break;
    if (text.length > best.length) best = text;
    step = element;
    if (name === 'dialog' || attributeOf(element, 'role') === 'dialog') break;
  }
  return { step, text: best };
}

function lastHeading(input: Element, visibility: VisibilityChecker): string {
  let last = '';
  for (const heading of queryAll(rootOf(input), 'h1, h2, h3, legend, [role=heading]')) {
    if (!(call(heading, 'compareDocumentPosition', input) & FOLLOWING)) break;
    if (!visibility.isHidden(heading)) last = labelText(heading, visibility);
  }
  return fold(last);
}

/**
 * An input and the web components that wrap nothing else, from the inside out. A form or a label knows only the
 * outermost.
 */
export function wrappersOf(input: Element): Element[] {
  const wrappers = [input];
  for (let root = rootOf(input); 'host' in root && controlsIn(root) === 1; root = rootOf(root.host))
    wrappers.push(root.host);
  return wrappers;
}

/** The element that a form or a label knows in place of an input. */
export function outermostWrapper(input: Element): Element {
  return wrappersOf(input).at(-1) ?? input;
}

const GROUP_LEVELS = 4;

/** The labels of an element that groups the boxes of one code, such as `role=group`. */
function groupLabels(inputs: Inputs, visibility: VisibilityChecker): string[] {
  const labels: string[] = [];
  let around = drawnParent(inputs[0]);
  for (let level = 0; around && level < GROUP_LEVELS; level++, around = drawnParent(around)) {
    if (visibility.controlCount(around) > inputs.length) break;
    labels.push(attributeOf(around, 'aria-label') ?? '');
    for (const label of byIds(around, 'aria-labelledby')) labels.push(labelText(label, visibility));
  }
  return labels.map(fold).filter(Boolean);
}

/** All texts about an input, or about the boxes of a split code. */
export function textsOf(inputs: Inputs, visibility: VisibilityChecker): Texts {
  const [input] = inputs;
  const identifiers: string[] = [];
  const classes: string[] = [];
  const wrappers = wrappersOf(input);
  for (const { name, value } of wrappers.flatMap((wrapper) => [...own(wrapper, 'attributes')])) {
    if (value.length > 200) continue;
    if (IDENTIFIER_ATTRIBUTES.test(name)) identifiers.push(identifierWords(value));
    else if (CLASS_ATTRIBUTES.test(name)) classes.push(identifierWords(`${name === 'class' ? '' : name} ${value}`));
  }
  const { step, text } = stepText(input, visibility);
  return {
    identifiers: identifiers.filter(Boolean),
    classes: classes.filter(Boolean),
    labels: [
      ...wrappers.flatMap((wrapper) => ownLabels(wrapper, visibility)),
      ...(inputs.length > 1 ? groupLabels(inputs, visibility) : []),
    ],
    near: nearText(input, inputs.length, visibility),
    after: `${descriptionOf(input, visibility)} . ${textAfter(lastOf(inputs), visibility)}`,
    context: `${lastHeading(input, visibility)} . ${text}`.trim(),
    choices: choiceText(step, visibility),
  };
}
