import { type Effort, type Found, MAX_SIDE, readOne } from './library.ts';
import { halve, type Picture } from './picture.ts';

/** Reads every QR code of a picture. */
export type Decoder = (picture: Picture) => string[];

const MAX_CODES = 16;
const EFFORT: Effort = { effort: 16, timeLimit: 300 };
/** ms after which no further code is looked for: nothing else runs meanwhile, and a page could show many. */
const PATIENCE_MS = 3000;

/** The second attempt, with the library's own search: codes that ours does not find, or finds but cannot straighten. */
export function readSecond(picture: Picture): string[] {
  if (Math.max(picture.width, picture.height) > MAX_SIDE) return readSecond(halve(picture));
  const found = readEach(picture);
  return found.length > 0 ? found : readEach(mirrored(picture));
}

/** The library stops at the first code: it looks again without each that it has read. */
function readEach(picture: Picture): string[] {
  const rest = { ...picture, data: picture.data.slice() };
  const texts: string[] = [];
  const end = performance.now() + PATIENCE_MS;
  while (texts.length < MAX_CODES && performance.now() < end) {
    const found = readOne(rest, EFFORT);
    if (!found) break;
    texts.push(found.text);
    erase(rest, found.corners);
  }
  return texts;
}

/** Paints over the rectangle around a code. */
function erase({ data, width, height }: Picture, corners: Found['corners']): void {
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const left = Math.max(0, Math.floor(Math.min(...xs)));
  const right = Math.min(width, Math.ceil(Math.max(...xs)));
  const below = Math.min(height, Math.ceil(Math.max(...ys)));
  for (let y = Math.max(0, Math.floor(Math.min(...ys))); y < below; y++)
    data.fill(255, (y * width + left) * 4, (y * width + right) * 4);
}

/** The picture as a mirror shows it: the library reads no other codes that way round. */
function mirrored({ data, width, height }: Picture): Picture {
  const from = new Uint32Array(data.slice().buffer);
  for (let y = 0; y < height; y++) from.subarray(y * width, (y + 1) * width).reverse();
  return { data: new Uint8ClampedArray(from.buffer), width, height };
}
