import jsQR from 'jsqr';
import type { Grid } from './grid.ts';
import { layoutOf } from './layout.ts';
import type { Picture } from './picture.ts';

/** Light modules round the symbol, as the standard asks. */
const QUIET = 4;
/** Pixels a module: the first decoder finds its own way best with this many. */
const SCALE = 4;

/**
 * The modules drawn as a flawless symbol: black on white, whole pixels, a full quiet zone, and what the standard fixes
 * as it should be, whatever a designer made of it.
 */
export function draw({ size, modules }: Grid): Picture {
  const { fixed } = layoutOf(size);
  const side = (size + QUIET * 2) * SCALE;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  const pixels = new Uint32Array(data.buffer);
  for (let y = 0; y < size * SCALE; y++) {
    const row = Math.floor(y / SCALE) * size;
    const start = (y + QUIET * SCALE) * side + QUIET * SCALE;
    for (let x = 0; x < size; x++)
      if (fixed[row + x]! >= 0 ? fixed[row + x] : modules[row + x])
        pixels.fill(0xff_00_00_00, start + x * SCALE, start + (x + 1) * SCALE);
  }
  return { data, width: side, height: side };
}

/** The text of a drawn symbol, or nothing when the first decoder cannot read it. */
export function readDrawn({ data, width, height }: Picture): string | undefined {
  // Passed each time: jsQR writes what it is given into its own defaults.
  const code = jsQR(data as Uint8ClampedArray, width, height, { inversionAttempts: 'dontInvert' });
  return code?.data || undefined;
}
