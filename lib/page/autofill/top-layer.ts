import { call, queryAll, type ShadowOf } from './dom.ts';

const MAX_ELEMENTS = 20_000;
/** What a page shows in the top layer over its other content. */
const LAYERS = [':popover-open', ':modal'];
/** Everything in the top layer. Queried one by one: a browser that does not know one selector may know the others. */
const IN_TOP_LAYER = [...LAYERS, ':fullscreen'];

/** All matches, not entering shadow trees; none if the browser does not know the selector. */
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

/** Whether the backdrop of a top-layer element, which covers the whole window, is visible. */
function hasBackdrop(element: Element): boolean {
  const style = getComputedStyle(element, '::backdrop');
  const isClear = /^(?:transparent|rgba\(\d+, \d+, \d+, 0\))?$/.test(style.backgroundColor);
  return !isClear || (style.backgroundImage !== '' && style.backgroundImage !== 'none');
}

/** Whether one top-layer element may cover another. One that contains the other is below it. */
function mayCover(element: Element, other: Element, box: DOMRect): boolean {
  if (call(element, 'contains', other)) return false;
  return isOver(element, box) || hasBackdrop(element) || queryAll(element, '*').some((each) => isOver(each, box));
}

/** Like `isUnderTopLayer`, but without searching shadow trees: cheap enough to run regularly. */
export function seemsUnderTopLayer(own: Element): boolean {
  const box = own.getBoundingClientRect();
  return IN_TOP_LAYER.some((selector) =>
    known(own.ownerDocument, selector).some((element) => mayCover(element, own, box)),
  );
}

/** Whether a view transition is running: pictures of the page cover all of it. */
export function isInTransition(document: Document): boolean {
  return known(document, ':active-view-transition').length > 0;
}

/** Whether a field is in a dialog or a popover of the page. */
export function isInLayerOfItsOwn(field: Element): boolean {
  return LAYERS.some((selector) => known(field.ownerDocument, selector).some((layer) => layer.contains(field)));
}

/**
 * Whether anything else in the top layer may cover an element that is in it. The stacking order cannot be queried, and
 * `elementFromPoint` ignores what takes no clicks, so every overlap counts.
 */
export function isUnderTopLayer(own: Element, shadowOf: ShadowOf): boolean {
  const box = own.getBoundingClientRect();
  const roots: (Document | ShadowRoot)[] = [own.ownerDocument];
  let left = MAX_ELEMENTS;
  for (let root = roots.pop(); root; root = roots.pop())
    for (const element of queryAll(root, '*')) {
      // Too many to check in one click: one that is not checked may cover it.
      if (left-- <= 0) return true;
      if (isInTopLayer(element) && mayCover(element, own, box)) return true;
      const shadow = shadowOf(element);
      if (shadow && element !== own) roots.push(shadow);
    }
  return false;
}
