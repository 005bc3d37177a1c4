import { call, queryAll, type ShadowOf } from './dom.ts';

const MAX_ELEMENTS = 20_000;
/** What a page puts into the top layer to stand over the rest of it. */
const LAYERS = [':popover-open', ':modal'];
/** All that browsers put into the top layer. Each apart: a browser that does not know one knows the others. */
const IN_TOP_LAYER = [...LAYERS, ':fullscreen'];

/** All that match, shadow trees not entered; none where the browser does not know the selector. */
function known(root: ParentNode, selector: string): Element[] {
  try {
    return queryAll(root, selector);
  } catch {
    return [];
  }
}

function isInTopLayer(element: Element): boolean {
  return IN_TOP_LAYER.some((selector) => {
    try {
      return call(element, 'matches', selector);
    } catch {
      return false;
    }
  });
}

function isOver(element: Element, { left, right, top, bottom }: DOMRect): boolean {
  const box = call(element, 'getBoundingClientRect');
  return box.left < right && left < box.right && box.top < bottom && top < box.bottom;
}

/** Whether the layer behind an element of the top layer, which covers the whole window, shows anything. */
function hasBackdrop(element: Element): boolean {
  const style = getComputedStyle(element, '::backdrop');
  const isClear = /^(?:transparent|rgba\(\d+, \d+, \d+, 0\))?$/.test(style.backgroundColor);
  return !isClear || (style.backgroundImage !== '' && style.backgroundImage !== 'none');
}

/** Whether one element of the top layer may be drawn over another. What holds the other is below it. */
function mayCover(element: Element, other: Element, box: DOMRect): boolean {
  if (call(element, 'contains', other)) return false;
  return isOver(element, box) || hasBackdrop(element) || queryAll(element, '*').some((each) => isOver(each, box));
}

/** As `isUnderTopLayer`, without a look into shadow trees: cheap enough to be asked again and again. */
export function seemsUnderTopLayer(own: Element): boolean {
  const box = own.getBoundingClientRect();
  return IN_TOP_LAYER.some((selector) =>
    known(own.ownerDocument, selector).some((element) => mayCover(element, own, box)),
  );
}

/** Whether pictures of the page are drawn over all of it, while it goes from one state to another. */
export function isInTransition(document: Document): boolean {
  return known(document, ':active-view-transition').length > 0;
}

/** Whether a field stands in a dialog or a popover of the page. */
export function isInLayerOfItsOwn(field: Element): boolean {
  return LAYERS.some((selector) => known(field.ownerDocument, selector).some((layer) => layer.contains(field)));
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
    for (const element of queryAll(root, '*')) {
      // More than can be looked through in a click: what is not looked at may lie over it.
      if (left-- <= 0) return true;
      if (isInTopLayer(element) && mayCover(element, own, box)) return true;
      const shadow = shadowOf(element);
      if (shadow && element !== own) roots.push(shadow);
    }
  return false;
}
