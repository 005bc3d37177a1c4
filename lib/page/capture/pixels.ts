import { must } from '../../must.ts';

/** Longest side of what is read, in pixels: enough for the densest code. */
const MAX_SIDE = 1400;
/** More than this is not a code but a photograph, or a trap: 16 megapixels. */
const MAX_AREA = 16_000_000;
/** Ground round and under the picture: codes with transparent light modules are made for white paper. */
const PAPER = '#fff';
const MARGIN = 16;

/**
 * An element's own pixels as a PNG data: URL, or empty where it has none, is too large, or belongs to another origin.
 * @param background Address of its CSS background, where that is the picture.
 */
export async function readPixels(element: Element, rect: DOMRect, background: string): Promise<string> {
  try {
    const picture = await pictureOf(element, rect, background);
    if (!picture) return '';
    const { source, width, height } = picture;
    if (!(width > 0 && height > 0) || width * height > MAX_AREA) return '';
    const scale = Math.min(1, MAX_SIDE / Math.max(width, height));
    const canvas = new OffscreenCanvas(Math.ceil(width * scale) + MARGIN * 2, Math.ceil(height * scale) + MARGIN * 2);
    const context = must(canvas.getContext('2d'));
    context.fillStyle = PAPER;
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(source, MARGIN, MARGIN, width * scale, height * scale);
    return await toDataUrl(await canvas.convertToBlob({ type: 'image/png' }));
  } catch {
    // Another origin's picture cannot be read back; the screenshot has it.
    return '';
  }
}

interface Drawable {
  source: CanvasImageSource;
  width: number;
  height: number;
}

async function pictureOf(element: Element, rect: DOMRect, background: string): Promise<Drawable | undefined> {
  const name = element.localName;
  if (background) return await load(background);
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

function ofImage(image: HTMLImageElement): Drawable | undefined {
  if (!image.complete) return undefined;
  // A vector image may have no size of its own.
  return { source: image, width: image.naturalWidth || image.width, height: image.naturalHeight || image.height };
}

/** Loads a picture that the page shows already, so from the cache; never one of another origin. */
async function load(address: string): Promise<Drawable | undefined> {
  const url = new URL(address, document.baseURI);
  if (url.protocol !== 'data:' && url.protocol !== 'blob:' && url.origin !== location.origin) return undefined;
  const image = new Image();
  image.src = url.href;
  await image.decode();
  return ofImage(image);
}

/** An inline SVG as an address: its own copy with a size, and the colours that it inherits. */
function drawing(element: Element, rect: DOMRect): string {
  const copy = element.cloneNode(true) as Element;
  const style = getComputedStyle(element);
  const scale = Math.max(1, Math.min(4, 500 / Math.max(rect.width, rect.height)));
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(rect.width * scale));
  copy.setAttribute('height', String(rect.height * scale));
  copy.setAttribute('style', `color:${style.color};fill:${style.fill}`);
  return `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
}

function toDataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
