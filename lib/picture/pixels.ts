import { Failure } from '../failure.ts';
import { imageKind } from './kind.ts';
import type { Picture } from './qr/read/picture.ts';
import { imageSize } from './size.ts';

/** Largest picture that is decoded, in pixels: 160 MB of RGBA. */
const MAX_PIXELS = 40_000_000;

/** The pixels of an image file. @throws {Failure} `damaged`, `too-large` (before it is unfolded, where its head says so) */
export async function pixelsOf(bytes: Uint8Array<ArrayBuffer>): Promise<Picture> {
  const size = imageSize(bytes);
  // These formats always declare their size. Without one the file is damaged, so it is not decoded.
  if (!size && imageKind(bytes)) throw damagedPicture();
  if (size) assertSize(size);
  if (typeof createImageBitmap === 'function') return bitmapPixels(bytes);
  // Only outside of browsers (tests, tools): a build for a browser drops this branch and its imports.
  if (import.meta.env?.SSR !== false) {
    const { decodeImage } = await import('./pixels-node.ts');
    return decodeImage(bytes);
  }
  throw new Failure('unsupported', {
    why: 'picture',
  });
}

async function bitmapPixels(bytes: Uint8Array<ArrayBuffer>): Promise<Picture> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(new Blob([bytes]));
  } catch {
    throw damagedPicture();
  }
  const { width, height } = bitmap;
  assertSize({ width, height });
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })!;
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return context.getImageData(0, 0, width, height);
}

function damagedPicture(): Failure {
  return new Failure('damaged', {
    why: 'picture',
  });
}

function assertSize({ width, height }: { width: number; height: number }): void {
  if (width * height > MAX_PIXELS) throw new Failure('too-large', { why: 'pixels' });
}
