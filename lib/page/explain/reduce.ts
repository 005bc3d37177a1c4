import type { Mask } from '../../mask.ts';
import {
  attributeOf,
  call,
  drawnParent,
  ELEMENT_NODE,
  FOLLOWING,
  own,
  queryAll,
  rootOf,
  type ShadowOf,
  TEXT_NODE,
} from '../autofill/dom.ts';
import { isEditable } from '../autofill/editable.ts';
import { readableText } from '../autofill/readable.ts';
import { CLASS_ATTRIBUTES, IDENTIFIER_ATTRIBUTES } from '../autofill/texts.ts';
import type { VisibilityChecker } from '../autofill/visible.ts';

/** Most characters that the finder reads around an input, as in texts.ts. */
const CONTEXT_TEXT = 900;
const MAX_NODES = 1500;
const MAX_TEXT = 600;

const DROPPED = new Set(
  'script style noscript template svg iframe frame object embed video audio link meta source'.split(' '),
);
/** Attributes that say how an input works: written by the page's author. */
const TECHNICAL: ReadonlySet<string> = new Set([
  ...'type autocomplete maxlength minlength max min size pattern inputmode role tabindex'.split(' '),
  ...'hidden disabled readonly open contenteditable'.split(' '),
  ...'aria-hidden aria-live aria-invalid aria-required aria-modal'.split(' '),
]);
/** Attributes that a user reads. */
const WORDS = /^(?:placeholder|placholder|title|alt|label|aria-label|data-placeholder|data-label)$/;
/** References between elements. */
const REFERENCES = /^(?:for|form|aria-labelledby|aria-describedby)$/;
const BUTTONS = /^(?:submit|button|reset)$/i;

export interface ReduceOptions {
  visibility: VisibilityChecker;
  shadowOf: ShadowOf;
  mask: Mask;
}

/** A page reduced to what the finder reads of it, in a document that runs and loads nothing. */
export interface Reduced {
  document: Document;
  copyOf(element: Element): Element | undefined;
}

/** The largest ancestor of an input whose text the finder takes for one step. */
function scopeOf(input: Element, visibility: VisibilityChecker): Element {
  let scope = input;
  for (let around = drawnParent(input); around; around = drawnParent(around)) {
    if (
      own(around, 'localName') === 'html' ||
      readableText(around, visibility, { limit: CONTEXT_TEXT }).length >= CONTEXT_TEXT - 10
    )
      break;
    scope = around;
    if (own(around, 'localName') === 'dialog' || attributeOf(around, 'role') === 'dialog') break;
  }
  return scope;
}

function lastHeading(input: Element, visibility: VisibilityChecker): Element | undefined {
  return queryAll(rootOf(input), 'h1, h2, h3, legend, [role=heading]')
    .filter((heading) => call(heading, 'compareDocumentPosition', input) & FOLLOWING && !visibility.isHidden(heading))
    .at(-1);
}

/** A copy of one element without its children: attributes masked, values and addresses left out. */
export function copyElement(element: Element, into: Document, mask: Mask): Element {
  const name = own(element, 'localName');
  let copy: Element;
  try {
    copy = into.createElement(name);
  } catch {
    copy = into.createElement('div');
  }
  const isPicture = name === 'img' || name === 'canvas';
  for (const { name: key, value } of own(element, 'attributes')) {
    if (value.length > 300) continue;
    if (TECHNICAL.has(key)) copy.setAttribute(key, value);
    else if (WORDS.test(key) || (key === 'value' && BUTTONS.test(attributeOf(element, 'type') ?? '')))
      copy.setAttribute(key, mask.text(value));
    else if (
      IDENTIFIER_ATTRIBUTES.test(key) ||
      CLASS_ATTRIBUTES.test(key) ||
      REFERENCES.test(key) ||
      /^(?:id|class|name)$/.test(key)
    )
      copy.setAttribute(key, mask.identifier(value));
    // The file name of a picture can tell that it is a captcha.
    else if (isPicture && key === 'src' && !value.startsWith('data:'))
      copy.setAttribute(
        key,
        `/${mask.identifier(
          value
            .replace(/[?#].*$/, '')
            .split('/')
            .at(-1) ?? '',
        )}`,
      );
  }
  return copy;
}

/** The nodes that a page renders in an element: its shadow tree if it has one, in a slot what is assigned to it. */
function drawnNodes(element: Element, shadowOf: ShadowOf): Node[] {
  const slotted = own(element, 'localName') === 'slot' ? ((element as HTMLSlotElement).assignedNodes?.() ?? []) : [];
  return slotted.length > 0 ? slotted : [...own(shadowOf(element) ?? element, 'childNodes')];
}

/** @param inputs those that the finder judged */
export function reducePage(
  page: Document,
  inputs: readonly Element[],
  { visibility, shadowOf, mask }: ReduceOptions,
): Reduced {
  const made = own(page, 'implementation').createHTMLDocument('');
  const copies = new Map<Element, Element>();
  const whole = new Set(inputs.map((input) => scopeOf(input, visibility)));
  for (const input of inputs) {
    const heading = lastHeading(input, visibility);
    if (heading) whole.add(heading);
  }
  const above = new Set<Element>();
  for (const scope of whole)
    for (let at = drawnParent(scope); at && !above.has(at); at = drawnParent(at)) above.add(at);

  let left = MAX_NODES;
  const copyInto = (parent: Element, nodes: readonly Node[], isInside: boolean): void => {
    for (const node of nodes) {
      if (left <= 0) return;
      const type = own(node, 'nodeType');
      if (type === TEXT_NODE && isInside) {
        const text = (node.nodeValue ?? '').replace(/\s+/g, ' ');
        if (text.trim() !== '') left--;
        parent.append(mask.text(text).slice(0, MAX_TEXT));
      }
      if (type === ELEMENT_NODE) copyOne(parent, node as Element, isInside);
    }
  };
  const copyOne = (parent: Element, element: Element, isInside: boolean): void => {
    const inside = isInside || whole.has(element);
    if ((!inside && !above.has(element)) || DROPPED.has(own(element, 'localName')) || visibility.isHidden(element))
      return;
    const control = isEditable(element) || /^(?:input|select)$/.test(own(element, 'localName'));
    if (control && (attributeOf(element, 'type') === 'hidden' || visibility.of(element as HTMLElement) === 'no'))
      return;
    left--;
    const copy = copyElement(element, made, mask);
    parent.append(copy);
    copies.set(element, copy);
    if (!control) copyInto(copy, drawnNodes(element, shadowOf), inside);
  };
  const body = own(page, 'body');
  if (body) copyInto(made.body, drawnNodes(body, shadowOf), whole.has(body));
  return { document: made, copyOf: (element) => copies.get(element) };
}
