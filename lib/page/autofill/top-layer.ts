import type { ShadowOf } from './dom.ts';

const MAX_ELEMENTS = 20_000;
/** What browsers put into the top layer. Each apart: a browser that does not know one knows the others. */
const IN_TOP_LAYER = [':popover-open', ':modal', ':fullscreen'];

function isInTopLayer(element: Element): boolean {
  return IN_TOP_LAYER.some((selector) => {
    try {
      return element.matches(selector);
    } catch {
      return false;
    }
  });
}

function isOver(a: DOMRect, b: DOMRect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Whether the layer behind an element of the top layer, which covers the whole window, shows anything. */
function hasBackdrop(element: Element): boolean {
  const style = element.ownerDocument.defaultView!.getComputedStyle(element, '::backdrop');
  const isClear = /^(?:transparent|rgba\(\d+, \d+, \d+, 0\))?$/.test(style.backgroundColor);
  return !isClear || (style.backgroundImage !== '' && style.backgroundImage !== 'none');
}

/**
 * Whether anything else in the top layer may lie over an element that is in it. Which of them came last cannot be asked,
 * and what takes no clicks is looked through by `elementFromPoint`, so all that overlap count.
 */
export function isUnderTopLayer(own: Element, shadowOf: ShadowOf): boolean {
  const box = own.getBoundingClientRect();
  const roots: (Document | ShadowRoot)[] = [own.ownerDocument];
  let left = MAX_ELEMENTS;
  for (let root = roots.pop(); root; root = roots.pop())
    for (const element of root.querySelectorAll('*')) {
      // More than can be looked through in a click: what is not looked at may lie over it.
      if (left-- <= 0) return true;
      if (element !== own && isInTopLayer(element)) {
        const boxes = [element, ...element.querySelectorAll('*')].map((each) => each.getBoundingClientRect());
        if (hasBackdrop(element) || boxes.some((each) => isOver(each, box))) return true;
      }
      const shadow = shadowOf(element);
      if (shadow && element !== own) roots.push(shadow);
    }
  return false;
}
