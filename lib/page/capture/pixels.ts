import { must } from '../../must.ts';
import type { Candidate } from './candidate.ts';
import { groundOf } from './styles.ts';

/** Longest side of what is read, px: enough for the densest code. */
const MAX_SIDE = 1400;
/** Largest area that is read, px: more is a photograph, or a trap. */
const MAX_AREA = 16_000_000;
const MARGIN = 16;
/** Most elements that are copied into one drawing. */
const MAX_BROUGHT = 20_000;

type Context = OffscreenCanvasRenderingContext2D;

/** What to draw, and how: on its background, at its own size. */
interface Drawable {
  width: number;
  height: number;
  draw(context: Context, width: number, height: number): void;
}

/**
 * A code's own pixels as a PNG data: URL; empty if it has none, is too large, or belongs to another origin.
 * @param from their source: the element, an address, or parts to paint
 */
export async function readPixels(element: Element, rect: Candidate['rect'], from: Candidate['from']): Promise<string> {
  try {
    const drawable = await drawableOf(element, rect, from);
    if (!drawable) return '';
    const { width, height } = drawable;
    if (!(width > 0 && height > 0) || width * height > MAX_AREA) return '';
    const scale = Math.min(1, MAX_SIDE / Math.max(width, height));
    const [w, h] = [width * scale, height * scale];
    const canvas = new OffscreenCanvas(Math.ceil(w) + MARGIN * 2, Math.ceil(h) + MARGIN * 2);
    const context = must(canvas.getContext('2d'));
    // Fills the ground with the page's own background: a code's light modules may be transparent.
    context.fillStyle = groundOf(isStencil(from) ? (element.parentElement ?? element) : element);
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.translate(MARGIN, MARGIN);
    drawable.draw(context, w, h);
    return await toDataUrl(await canvas.convertToBlob({ type: 'image/png' }));
  } catch {
    // A picture of another origin cannot be read back; the screenshot has it.
    return '';
  }
}

async function drawableOf(
  element: Element,
  rect: Candidate['rect'],
  from: Candidate['from'],
): Promise<Drawable | undefined> {
  if (from === 'element') return asDrawable(await sourceOf(element, rect));
  if ('paint' in from) {
    const scale = Math.max(1, Math.min(4, 500 / Math.max(rect.width, rect.height)));
    const [width, height] = [rect.width * scale, rect.height * scale];
    return { width, height, draw: (context, w) => from.paint(context, w / rect.width) };
  }
  const drawable = asDrawable(await load(from.address));
  if (!drawable || !from.isMask) return drawable;
  const colour = getComputedStyle(element).backgroundColor;
  return { ...drawable, draw: (context, w, h) => drawStencil(context, drawable, [w, h], colour) };
}

function isStencil(from: Candidate['from']): boolean {
  return from !== 'element' && !('paint' in from) && from.isMask;
}

/** A mask shows its element's colour where it is opaque. */
function drawStencil(context: Context, { draw }: Drawable, [w, h]: [number, number], colour: string): void {
  const stencil = new OffscreenCanvas(Math.ceil(w), Math.ceil(h));
  const inside = must(stencil.getContext('2d'));
  draw(inside, w, h);
  inside.globalCompositeOperation = 'source-in';
  inside.fillStyle = colour;
  inside.fillRect(0, 0, stencil.width, stencil.height);
  context.drawImage(stencil, 0, 0);
}

interface Source {
  source: CanvasImageSource;
  width: number;
  height: number;
}

function asDrawable(found: Source | undefined): Drawable | undefined {
  if (!found) return undefined;
  const { source, width, height } = found;
  return { width, height, draw: (context, w, h) => context.drawImage(source, 0, 0, w, h) };
}

async function sourceOf(element: Element, rect: Candidate['rect']): Promise<Source | undefined> {
  const name = element.localName;
  if (name === 'img') return ofImage(element as HTMLImageElement);
  if (name === 'canvas') {
    const canvas = element as HTMLCanvasElement;
    return { source: canvas, width: canvas.width, height: canvas.height };
  }
  if (name === 'video') {
    const video = element as HTMLVideoElement;
    return { source: video, width: video.videoWidth, height: video.videoHeight };
  }
  if (name === 'svg') return await load(drawing(element, rect));
  return undefined;
}

function ofImage(image: HTMLImageElement): Source | undefined {
  if (!image.complete) return undefined;
  // A vector image may have no size of its own.
  return { source: image, width: image.naturalWidth || image.width, height: image.naturalHeight || image.height };
}

/** Loads a picture that the page shows already, so from the cache; never one of another origin. */
async function load(address: string): Promise<Source | undefined> {
  const url = new URL(address, document.baseURI);
  if (url.protocol !== 'data:' && url.protocol !== 'blob:' && url.origin !== location.origin) return undefined;
  const image = new Image();
  asPage(image).src = url.href;
  await image.decode();
  return ofImage(image);
}

/**
 * The image as an object of the page: Firefox attributes a picture that a content script loads to the extension, and no
 * canvas of the page would give its pixels back.
 */
function asPage(image: HTMLImageElement): HTMLImageElement {
  return (image as { wrappedJSObject?: HTMLImageElement }).wrappedJSObject ?? image;
}

/** An inline SVG as a data: URL: a copy with a size, and the colours that it inherits. */
function drawing(element: Element, rect: Candidate['rect']): string {
  const copy = element.cloneNode(true) as Element;
  const style = getComputedStyle(element);
  const scale = Math.max(1, Math.min(4, 500 / Math.max(rect.width, rect.height)));
  for (const use of copy.querySelectorAll('use')) bring(use, element, copy);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(rect.width * scale));
  copy.setAttribute('height', String(rect.height * scale));
  copy.setAttribute('style', `color:${style.color};fill:${style.fill}`);
  return `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
}

/** A `<use>` may refer to another drawing of the page, which is copied too. */
function bring(use: Element, original: Element, copy: Element): void {
  const address = use.getAttribute('href') ?? use.getAttribute('xlink:href') ?? '';
  const id = address.startsWith('#') ? address.slice(1) : '';
  if (id === '' || [...copy.querySelectorAll('[id]')].some((each) => each.id === id)) return;
  const shown = (original.getRootNode() as Document | ShadowRoot).getElementById(id);
  if (shown && copy.querySelectorAll('*').length < MAX_BROUGHT) copy.append(hidden(shown.cloneNode(true) as Element));
}

function hidden(element: Element): Element {
  const defs = element.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'defs');
  defs.append(element);
  return defs;
}

function toDataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
