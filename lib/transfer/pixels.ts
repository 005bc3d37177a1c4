import type { Picture } from '../capture/picture.ts';
import { Failure } from '../failure.ts';
import { imageKind } from './image-kind.ts';
import { tooLarge } from './limits.ts';

/** Pixels of the largest picture that is unfolded: 160 MB of RGBA. */
const MAX_PIXELS = 40_000_000;

/** The pixels of an image file. @throws {Failure} `damaged`, `too-large` (before it is unfolded, where its head says so) */
export async function pixelsOf(bytes: Uint8Array<ArrayBuffer>): Promise<Picture> {
  assertSize(declaredSize(bytes));
  if (typeof createImageBitmap === 'function') return bitmapPixels(bytes);
  // Outside of browsers only (tests, tools): a build for a browser drops this branch and what it imports.
  if (import.meta.env?.SSR !== false) {
    const { decodeImage } = await import('./pixels-node.ts');
    return decodeImage(bytes);
  }
  throw new Failure('unsupported', 'This browser cannot decode pictures here. Open the picture and scan it instead.', {
    why: 'picture',
  });
}

async function bitmapPixels(bytes: Uint8Array<ArrayBuffer>): Promise<Picture> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(new Blob([bytes]));
  } catch {
    throw new Failure('damaged', 'This picture is damaged or of a kind that the browser cannot show.', {
      why: 'picture',
    });
  }
  const { width, height } = bitmap;
  assertSize({ width, height });
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })!;
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return context.getImageData(0, 0, width, height);
}

function assertSize({ width, height }: { width: number; height: number }): void {
  if (width * height > MAX_PIXELS) throw tooLarge('the picture has too many pixels');
}

/** Width and height as a PNG or JPEG head says them; 0 where it does not. */
function declaredSize(bytes: Uint8Array<ArrayBuffer>): { width: number; height: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kind = imageKind(bytes);
  if (kind === 'png' && bytes.length > 24) return { width: view.getUint32(16), height: view.getUint32(20) };
  if (kind !== 'jpeg') return { width: 0, height: 0 };
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1]!;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return { width: 0, height: 0 };
}
