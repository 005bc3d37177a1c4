import { pixelsOf } from './pixels.ts';
import { type DecodeOptions, decodeAll } from './qr/read/decode.ts';
import { findFinders } from './qr/read/finders.ts';
import { type Axis, BLUE, characterOf, LUMA, type Picture, RED } from './qr/read/picture.ts';
import { readSecond } from './qr/read/second.ts';
import { arrange } from './qr/read/triples.ts';

/** What the search for codes found on one brightness of a picture. */
interface AxisLook {
  axis: 'luma' | 'red' | 'blue';
  /** Brightness below which 5 %, 50 % and 95 % of the pixels are, 0 to 255. */
  brightness: number[];
  /** Finder patterns: how many, of these with a timing pattern, and inverted. */
  finders: number;
  timed: number;
  inverted: number;
  /** Sizes of a module, in pixels to a quarter, across and down: those with a timing pattern first, then the largest. */
  modules: [number, number][];
  /** Modules along a side of what three of them may make, with how far from a square it is. */
  symbols: { size: number; error: number }[];
}

/** Why no code was read, for a report: measures alone, of which no picture can be made. */
export interface Look {
  width: number;
  height: number;
  /** Shares from 0 to 1. */
  flat: number;
  coloured: number;
  axes: AxisLook[];
  /** Which decoders were asked, and how many codes were read at last. */
  readers: string[];
  codes: number;
}

const SHOWN = 6;
const AXES: readonly [AxisLook['axis'], Axis][] = [
  ['luma', LUMA],
  ['red', RED],
  ['blue', BLUE],
];

const rounded = (value: number, step: number): number => Math.round(value / step) * step;

/** The same of an image file. @throws {Failure} as `pixelsOf` */
export async function lookAtFile(bytes: Uint8Array<ArrayBuffer>): Promise<Look> {
  return lookAt(await pixelsOf(bytes));
}

/** Looks at a picture as the reader does, and says what there was to find. */
export async function lookAt(picture: Picture, options: DecodeOptions = {}): Promise<Look> {
  const { width, height } = picture;
  const { flat, coloured } = characterOf(picture);
  const readers = ['jsQR'];
  const second = (given: Picture) => {
    readers.push('qr');
    return (options.second ?? readSecond)(given);
  };
  const texts = await decodeAll(picture, { ...options, second: options.second === null ? null : second });
  return {
    width,
    height,
    flat: rounded(flat, 0.01),
    coloured: rounded(coloured, 0.001),
    axes: AXES.map(([name, axis]) => axisLook(picture, name, axis)),
    readers: [...new Set(readers)],
    codes: texts.length,
  };
}

function axisLook(picture: Picture, name: AxisLook['axis'], axis: Axis): AxisLook {
  const finders = findFinders(picture, { axis, edge: 12, step: 2 }).sort(
    (a, b) => Number(b.hasTiming) - Number(a.hasTiming) || b.moduleX - a.moduleX,
  );
  return {
    axis: name,
    brightness: brightnessOf(picture, axis),
    finders: finders.length,
    timed: finders.filter(({ hasTiming }) => hasTiming).length,
    inverted: finders.filter(({ inverted }) => inverted).length,
    modules: finders.slice(0, SHOWN).map(({ moduleX, moduleY }) => [rounded(moduleX, 0.25), rounded(moduleY, 0.25)]),
    symbols: arrange(finders.slice(0, SHOWN * 4))
      .slice(0, SHOWN)
      .map(({ size, error }) => ({ size: Math.round(size), error: rounded(error, 0.01) })),
  };
}

function brightnessOf({ data, width, height }: Picture, { r, g, b }: Axis): number[] {
  const counts = new Uint32Array(256);
  const step = Math.max(1, Math.floor((width * height) / 100_000));
  let total = 0;
  for (let i = 0; i + 3 < data.length; i += 4 * step, total++) {
    const value = Math.round(r * (data[i] ?? 0) + g * (data[i + 1] ?? 0) + b * (data[i + 2] ?? 0));
    counts[value] = (counts[value] ?? 0) + 1;
  }
  return [0.05, 0.5, 0.95].map((share) => {
    let below = 0;
    return counts.findIndex((count) => {
      below += count;
      return below >= share * total;
    });
  });
}
