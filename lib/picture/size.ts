import { imageKind } from './kind.ts';

/** Pixels. */
export interface ImageSize {
  width: number;
  height: number;
}

/** Number of bytes that are searched in an AVIF: its metadata comes before its pixels. */
const AVIF_HEAD = 65_536;

/**
 * The size that an image file says it unfolds to, before it is unfolded. `undefined` where its head is broken off or
 * of no known kind. Of several sizes in one file the largest counts.
 */
export function imageSize(bytes: Uint8Array<ArrayBuffer>): ImageSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    switch (imageKind(bytes)) {
      case 'png':
        return { width: view.getUint32(16), height: view.getUint32(20) };
      case 'jpeg':
        return jpegSize(view);
      case 'gif':
        return gifSize(view);
      case 'webp':
        return webpSize(view);
      case 'bmp':
        return bmpSize(view);
      case 'avif':
        return avifSize(view);
      default:
        return undefined;
    }
  } catch (error) {
    // Read past the end: its head is not whole.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function larger(a: ImageSize, b: ImageSize): ImageSize {
  return b.width * b.height > a.width * a.height ? b : a;
}

/** From the frame header, behind whatever segments and fill bytes. */
function jpegSize(view: DataView): ImageSize | undefined {
  for (let at = 2; view.getUint8(at) === 0xff; ) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** The size of the screen, or of the first frame if that is larger: decoders enlarge the screen for it. */
function gifSize(view: DataView): ImageSize {
  const screen = { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  const flags = view.getUint8(10);
  let at = 13 + (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  while (view.getUint8(at) === 0x21) {
    at += 2;
    while (view.getUint8(at) !== 0) at += 1 + view.getUint8(at);
    at++;
  }
  if (view.getUint8(at) !== 0x2c) return screen;
  return larger(screen, { width: view.getUint16(at + 5, true), height: view.getUint16(at + 7, true) });
}

const uint24 = (view: DataView, at: number): number => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536;

function webpSize(view: DataView): ImageSize | undefined {
  const kind = String.fromCharCode(...[12, 13, 14, 15].map((at) => view.getUint8(at)));
  if (kind === 'VP8X') return { width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 };
  if (kind === 'VP8 ') return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (kind !== 'VP8L') return undefined;
  const packed = view.getUint32(21, true);
  return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
}

function bmpSize(view: DataView): ImageSize {
  const isOld = view.getUint32(14, true) === 12;
  if (isOld) return { width: view.getUint16(18, true), height: view.getUint16(20, true) };
  // A negative height means that the rows run from the top.
  return { width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) };
}

/** The largest of its `ispe` boxes: an image of tiles has one for the tiles and one for the whole. */
function avifSize(view: DataView): ImageSize | undefined {
  const ISPE = 0x69737065;
  let size: ImageSize | undefined;
  const end = Math.min(view.byteLength, AVIF_HEAD) - 16;
  for (let at = 0; at <= end; at++) {
    if (view.getUint32(at) !== ISPE) continue;
    const found = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    size = size ? larger(size, found) : found;
  }
  return size;
}
