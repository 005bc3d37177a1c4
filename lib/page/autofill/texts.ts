import { drawnParent, ELEMENT_NODE, FOLLOWING, fold, identifierWords, TEXT_NODE } from './dom.ts';
import type { Sight } from './visible.ts';

/** What a page says about one input, folded. */
export interface Texts {
  /** `name`, `id` and framework bindings, each taken apart into words. */
  identifiers: string[];
  /** Weaker identifiers: classes, test ids. */
  classes: string[];
  /** Label, aria-label, placeholder, title. */
  labels: string[];
  /** The nearest words before the input that are not its label. Empty when far away. */
  near: string;
  /** What describes the input, by reference or right after it. */
  after: string;
  /** What the step around the input says to read: no links, no buttons, nothing hidden. */
  context: string;
  /** The links and buttons of the same step: "Resend code", "Use a recovery code". */
  choices: string;
}

const MAX_TEXT = 400;
const CONTEXT_TEXT = 900;
const NEAR_LEVELS = 5;
const NEXT_STEPS = 3;

const IDENTIFIER_ATTRIBUTES =
  /^(?:name|id|(?:ng|v|data-ng|x)-model.*|formcontrolname|wire:model.*|x-ref|bind|data-bind|data-field|data-name|ng-reflect-name|jsname-code|itemid)$/;
const CLASS_ATTRIBUTES =
  /^(?:class|data-(?:testid|test-id|test|cy|qa|e2e|automation.*|input-otp|role|component|marker|purpose|se|pc-name|id)|bitinput|otp.*|automation-id)$/;

/** Elements whose words are not for reading, or are choices beside the field rather than words about it. */
const SILENT = new Set(
  'script style noscript template select option textarea svg button a code pre iframe object nav footer'.split(' '),
);

/** Words of `node` that a person reads, at most `limit` characters. */
export function readableText(node: Node, sight: Sight, limit = MAX_TEXT, keepLinks = false): string {
  let text = '';
  const visit = (current: Node): void => {
    for (let child = current.firstChild; child && text.length < limit; child = child.nextSibling) {
      if (child.nodeType === TEXT_NODE) text += ` ${child.nodeValue ?? ''}`;
      else if (child.nodeType === ELEMENT_NODE) visitElement(child as Element);
    }
  };
  const visitElement = (element: Element): void => {
    const silent = SILENT.has(element.localName) && !(keepLinks && element.localName === 'a');
    if (silent || element.getAttribute('role') === 'button' || sight.isHidden(element)) return;
    visit(element);
  };
  visit(node);
  return text.slice(0, limit);
}

function byIds(input: Element, attribute: string): Element[] {
  const root = input.getRootNode() as Document | ShadowRoot;
  const ids = (input.getAttribute(attribute) ?? '').split(/\s+/).filter(Boolean).slice(0, 4);
  return ids.map((id) => root.getElementById?.(id) ?? null).filter((element) => element !== null);
}

function labelElements(input: HTMLInputElement): Element[] {
  const labels = new Set<Element>(input.labels ?? []);
  const around = input.closest('label');
  if (around) labels.add(around);
  if (input.id) {
    const root = input.getRootNode() as Document | ShadowRoot;
    for (const label of root.querySelectorAll?.('label[for]') ?? [])
      if (label.getAttribute('for') === input.id) labels.add(label);
  }
  return [...labels];
}

function ownLabels(input: HTMLInputElement, sight: Sight): string[] {
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
    texts.push(input.getAttribute(attribute) ?? '');
  for (const label of labelElements(input)) texts.push(readableText(label, sight, 160, true));
  for (const label of byIds(input, 'aria-labelledby')) texts.push(readableText(label, sight, 160, true));
  return texts.map(fold).filter(Boolean);
}

function controlCount(element: Element): number {
  return element.querySelectorAll(
    'input:not([type=hidden], [type=submit], [type=button], [type=checkbox], [type=radio]), select, textarea',
  ).length;
}

const HAS_WORDS = /\p{L}{2}/u;

/** The nearest words among what stands before `element`: null where another control comes first, '' where there are none. */
function wordsBefore(element: Element, sight: Sight): string | null {
  for (let before = element.previousSibling; before; before = before.previousSibling) {
    let text = '';
    if (before.nodeType === TEXT_NODE) text = fold(before.nodeValue ?? '');
    else if (before.nodeType === ELEMENT_NODE) {
      const sibling = before as Element;
      if (SILENT.has(sibling.localName) || sight.isHidden(sibling)) continue;
      if (sibling.matches('input:not([type=hidden])') || controlCount(sibling) > 0) return null;
      text = fold(readableText(sibling, sight));
    }
    if (HAS_WORDS.test(text)) return text.slice(-MAX_TEXT);
  }
  return '';
}

/** The nearest words before the input, as long as no other control stands between. */
function nearText(first: HTMLInputElement, boxes: number, sight: Sight): string {
  let element: Element = first;
  for (let level = 0; level < NEAR_LEVELS; level++) {
    const words = wordsBefore(element, sight);
    if (words !== '') return words ?? '';
    const parent = drawnParent(element);
    if (!parent || parent.localName === 'body' || parent.localName === 'html') return '';
    if (parent.shadowRoot === null && controlCount(parent) > boxes + 2) return '';
    element = parent;
  }
  return '';
}

/** The words right after the input that are no label of another control. */
function textAfter(last: Element, sight: Sight): string {
  let element = last;
  for (let level = 0; level < 2; level++) {
    let next = element.nextElementSibling;
    for (let step = 0; next && step < NEXT_STEPS; step++, next = next.nextElementSibling) {
      if (next.matches('input:not([type=hidden])') || controlCount(next) > 0) return '';
      if (next.localName === 'label' || SILENT.has(next.localName) || sight.isHidden(next)) continue;
      const text = fold(readableText(next, sight, 200));
      if (HAS_WORDS.test(text)) return text;
    }
    const parent = drawnParent(element);
    if (!parent || parent.localName === 'form' || parent.localName === 'body') return '';
    element = parent;
  }
  return '';
}

function descriptionOf(input: HTMLInputElement, sight: Sight): string {
  const described = byIds(input, 'aria-describedby').map((element) => fold(readableText(element, sight, 200)));
  return described.filter(Boolean).join(' . ');
}

function choiceText(step: Element, sight: Sight): string {
  const words: string[] = [];
  for (const choice of step.querySelectorAll('a, button, [role=button], input[type=submit], input[type=button]')) {
    if (words.length >= 16) break;
    if (!sight.isHidden(choice)) words.push((choice.textContent || choice.getAttribute('value') || '').slice(0, 80));
  }
  return fold(words.join(' . '));
}

/** The step the input stands in, as far out as its words stay few enough to be about one thing, and these words. */
function stepText(input: HTMLInputElement, sight: Sight): { step: Element; text: string } {
  let best = '';
  let step: Element = input;
  for (let element = drawnParent(input); element; element = drawnParent(element)) {
    if (element.localName === 'html') break;
    const root = element.shadowRoot;
    const text = fold(
      `${root ? readableText(root, sight, CONTEXT_TEXT) : ''} ${readableText(element, sight, CONTEXT_TEXT)}`,
    );
    if (text.length >= CONTEXT_TEXT - 10) break;
    if (text.length > best.length) best = text;
    step = element;
    if (element.localName === 'dialog' || element.getAttribute('role') === 'dialog') break;
  }
  return { step, text: best };
}

function lastHeading(input: HTMLInputElement, sight: Sight): string {
  const root = input.getRootNode() as Document | ShadowRoot;
  let last = '';
  for (const heading of root.querySelectorAll?.('h1, h2, h3, legend, [role=heading]') ?? []) {
    if (!(heading.compareDocumentPosition(input) & FOLLOWING)) break;
    if (!sight.isHidden(heading)) last = readableText(heading, sight, 160, true);
  }
  return fold(last);
}

/** All that is said about an input, or about the boxes of a split code. */
export function textsOf(inputs: readonly HTMLInputElement[], sight: Sight): Texts {
  const input = inputs[0]!;
  const last = inputs.at(-1)!;
  const identifiers: string[] = [];
  const classes: string[] = [];
  for (const { name, value } of input.attributes) {
    if (value.length > 200) continue;
    if (IDENTIFIER_ATTRIBUTES.test(name)) identifiers.push(identifierWords(value));
    else if (CLASS_ATTRIBUTES.test(name)) classes.push(identifierWords(`${name === 'class' ? '' : name} ${value}`));
  }
  const { step, text } = stepText(input, sight);
  return {
    identifiers: identifiers.filter(Boolean),
    classes: classes.filter(Boolean),
    labels: ownLabels(input, sight),
    near: nearText(input, inputs.length, sight),
    after: `${descriptionOf(input, sight)} . ${textAfter(last, sight)}`,
    context: `${lastHeading(input, sight)} . ${text}`.trim(),
    choices: choiceText(step, sight),
  };
}
