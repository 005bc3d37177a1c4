import { call, drawnParent, ELEMENT_NODE, fold, own, TEXT_NODE } from './dom.ts';
import { MAX_TEXT, readableText, SILENT } from './readable.ts';
import type { VisibilityChecker } from './visible.ts';

const NEAR_LEVELS = 5;
const NEXT_STEPS = 3;

const HAS_WORDS = /\p{L}{2}/u;

/** The nearest words among the siblings before `element`: null if another control comes first, '' if there are none. */
function wordsBefore(element: Element, visibility: VisibilityChecker): string | null {
  for (let before = own(element, 'previousSibling'); before; before = own(before, 'previousSibling')) {
    let text = '';
    if (own(before, 'nodeType') === TEXT_NODE) text = fold(before.nodeValue ?? '');
    else if (own(before, 'nodeType') === ELEMENT_NODE) {
      const sibling = before as Element;
      if (SILENT.has(own(sibling, 'localName')) || visibility.isHidden(sibling)) continue;
      if (call(sibling, 'matches', 'input:not([type=hidden])') || visibility.controlCount(sibling) > 0) return null;
      text = fold(readableText(sibling, visibility));
    }
    if (HAS_WORDS.test(text)) return text.slice(-MAX_TEXT);
  }
  return '';
}

/** Whether there are words between two successive controls. */
export function areWordsBetween(before: Element, after: Element, visibility: VisibilityChecker): boolean {
  for (let at: Element | null = after; at && !call(at, 'contains', before); at = drawnParent(at)) {
    const words = wordsBefore(at, visibility);
    if (words !== '') return words !== null;
  }
  return false;
}

/** The nearest words before the input, if no other control is in between. */
export function nearText(first: Element, boxes: number, visibility: VisibilityChecker): string {
  let element: Element = first;
  for (let level = 0; level < NEAR_LEVELS; level++) {
    const words = wordsBefore(element, visibility);
    if (words !== '') return words ?? '';
    const parent = drawnParent(element);
    if (!parent || /^(?:body|html)$/.test(own(parent, 'localName'))) return '';
    if (own(parent, 'shadowRoot') === null && visibility.controlCount(parent) > boxes + 2) return '';
    element = parent;
  }
  return '';
}

/** The words right after the input, unless they label another control. */
export function textAfter(last: Element, visibility: VisibilityChecker): string {
  let element = last;
  for (let level = 0; level < 2; level++) {
    let next = own(element, 'nextElementSibling');
    for (let step = 0; next && step < NEXT_STEPS; step++, next = own(next, 'nextElementSibling')) {
      if (call(next, 'matches', 'input:not([type=hidden])') || visibility.controlCount(next) > 0) return '';
      const name = own(next, 'localName');
      if (name === 'label' || SILENT.has(name) || visibility.isHidden(next)) continue;
      const text = fold(readableText(next, visibility, { limit: 200 }));
      if (HAS_WORDS.test(text)) return text;
    }
    const parent = drawnParent(element);
    if (!parent || /^(?:form|body)$/.test(own(parent, 'localName'))) return '';
    element = parent;
  }
  return '';
}
