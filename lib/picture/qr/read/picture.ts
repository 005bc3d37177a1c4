/** Pixels as a canvas gives them: RGBA, 8 bits each, row by row. `ImageData` is one. */
export interface Picture {
  data: Uint8ClampedArray | Uint8Array;
  /** Pixels. */
  width: number;
  height: number;
}

/** A rectangle in a picture, in its pixels. Need not have whole numbers, nor be inside the picture. */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

/**
 * How three colour channels become one brightness: `r·R + g·G + b·B`. Some codes differ from their ground in colour
 * alone, so the ordinary luma does not see them and another axis does.
 */
export interface Axis {
  r: number;
  g: number;
  b: number;
}

/** ITU-R BT.601. */
export const LUMA: Axis = { r: 0.299, g: 0.587, b: 0.114 };
export const RED: Axis = { r: 1, g: 0, b: 0 };
export const BLUE: Axis = { r: 0, g: 0, b: 1 };

/** The part of `picture` under `rect`, clipped to it; `undefined` where nothing is left. */
export function crop(picture: Picture, rect: Rect): Picture | undefined {
  const left = Math.max(0, Math.floor(rect.x));
  const top = Math.max(0, Math.floor(rect.y));
  const right = Math.min(picture.width, Math.ceil(rect.x + rect.width));
  const bottom = Math.min(picture.height, Math.ceil(rect.y + rect.height));
  const width = right - left;
  const height = bottom - top;
  if (!(width > 0 && height > 0)) return undefined;
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    const from = ((top + y) * picture.width + left) * 4;
    data.set(picture.data.subarray(from, from + width * 4), y * width * 4);
  }
  return { data, width, height };
}

/** The picture at half its size, each pixel the mean of four: quiets noise and JPEG blocks. */
export function halve({ data, width, height }: Picture): Picture {
  const w = width >> 1;
  const h = height >> 1;
  const out = new Uint8ClampedArray(w * h * 4);
  for (let y = 0, o = 0; y < h; y++) {
    let i = y * 2 * width * 4;
    let j = i + width * 4;
    for (let x = 0; x < w; x++, o += 4, i += 8, j += 8) {
      out[o] = (data[i]! + data[i + 4]! + data[j]! + data[j + 4]! + 2) >> 2;
      out[o + 1] = (data[i + 1]! + data[i + 5]! + data[j + 1]! + data[j + 5]! + 2) >> 2;
      out[o + 2] = (data[i + 2]! + data[i + 6]! + data[j + 2]! + data[j + 6]! + 2) >> 2;
      out[o + 3] = 255;
    }
  }
  return { data: out, width: w, height: h };
}

/** What kind of picture it is, from a sample of its pixels: shares from 0 to 1. */
export interface Character {
  /** Pixels that are as their neighbour: nearly all of a screen, few of a photo. */
  flat: number;
  /** Pixels that are not grey. */
  coloured: number;
}

const SAMPLE_STEP = 8;
/** Difference between channels, 0 to 255, that is a colour. */
const COLOUR = 40;

/** Measures one pixel of 64. A picture too small for that counts as flat and grey. */
export function characterOf({ data, width, height }: Picture): Character {
  let flat = 0;
  let coloured = 0;
  let count = 0;
  for (let y = SAMPLE_STEP >> 1; y < height; y += SAMPLE_STEP)
    for (let x = SAMPLE_STEP >> 1; x + 1 < width; x += SAMPLE_STEP) {
      const i = (y * width + x) * 4;
      count++;
      const r = data[i]!;
      const g = data[i + 1]!;
      const b = data[i + 2]!;
      if (r === data[i + 4] && g === data[i + 5] && b === data[i + 6]) flat++;
      if (Math.max(r, g, b) - Math.min(r, g, b) > COLOUR) coloured++;
    }
  return count === 0 ? { flat: 1, coloured: 0 } : { flat: flat / count, coloured: coloured / count };
}
