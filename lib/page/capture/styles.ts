import { must } from '../../must.ts';

/** A picture that an element gets from its style, as the browser computes it. */
export interface StylePicture {
  address: string;
  /** The picture is a mask: its colour is the element's own. */
  isMask: boolean;
}

/** Longest property value that is read. A longer one draws something else than a code. */
const MAX_VALUE = 2_000_000;
const MAX_LAYERS = 4;

function addressesIn(value: string): string[] {
  if (value === '' || value === 'none' || value === 'normal' || value.length > MAX_VALUE) return [];
  return [...value.matchAll(/url\("((?:[^"\\]|\\.)*)"\)/g)].slice(0, MAX_LAYERS).map(([, address]) => must(address));
}

/** The backgrounds, masks and contents of an element and of its `::before` and `::after`. */
export function stylePictures(element: Element, view: Window): StylePicture[] {
  return [null, '::before', '::after'].flatMap((part) => {
    const style = view.getComputedStyle(element, part);
    if (part !== null && (style.content === 'none' || style.content === 'normal')) return [];
    const drawn = [style.backgroundImage, style.content].flatMap(addressesIn);
    const mask = style.maskImage ?? style.getPropertyValue('-webkit-mask-image');
    return [
      ...drawn.map((address) => ({ address, isMask: false })),
      ...addressesIn(mask ?? '').map((address) => ({ address, isMask: true })),
    ];
  });
}

/** The colour behind an element: its own, or the first opaque one of its ancestors. White if there is none. */
export function groundOf(element: Element): string {
  const view = must(element.ownerDocument.defaultView);
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const colour = view.getComputedStyle(at).backgroundColor;
    if (isOpaque(colour)) return colour;
  }
  return '#fff';
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? ('host' in root ? (root as ShadowRoot).host : null);
}

export function isOpaque(colour: string): boolean {
  const alpha = /^rgba\(.*,\s*([\d.]+)\)$|\/\s*([\d.]+)\)$/.exec(colour);
  return colour !== '' && colour !== 'transparent' && (alpha === null || Number(alpha[1] ?? alpha[2]) > 0.5);
}
