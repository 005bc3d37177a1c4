import jsQR from 'jsqr';
import type { Grid } from './binarize.ts';
import { layoutOf } from './layout.ts';
import type { Picture } from './picture.ts';

/** Light modules round the symbol, as the standard asks. */
const QUIET = 4;
/** Pixels a module, tried in turn: the first decoder is quickest with few, but now and then loses its way. */
const SCALES = [2, 4] as const;
/** Modules of version 23, whose alignment patterns jsQR 1.4.0 looks for in the wrong places. */
const UNREADABLE = 109;

/**
 * The modules drawn as a flawless symbol: black on white, whole pixels, a full quiet zone, and what the standard fixes
 * as it should be, whatever a designer made of it.
 */
export function draw({ size, modules }: Grid, scale: number = SCALES[1]): Picture {
  const { fixed } = layoutOf(size);
  const side = (size + QUIET * 2) * scale;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  const pixels = new Uint32Array(data.buffer);
  for (let y = 0; y < size * scale; y++) {
    const row = Math.floor(y / scale) * size;
    const start = (y + QUIET * scale) * side + QUIET * scale;
    for (let x = 0; x < size; x++)
      if (fixed[row + x]! >= 0 ? fixed[row + x] : modules[row + x])
        pixels.fill(0xff_00_00_00, start + x * scale, start + (x + 1) * scale);
  }
  return { data, width: side, height: side };
}

/** The text of a symbol, or nothing when the first decoder cannot read it. */
export function readFirst(grid: Grid): string | undefined {
  if (grid.size === UNREADABLE) return undefined;
  for (const scale of SCALES) {
    const { data, width, height } = draw(grid, scale);
    // Passed on each call, because jsQR writes the given options into its own defaults.
    const code = jsQR(data as Uint8ClampedArray, width, height, { inversionAttempts: 'dontInvert' });
    if (code?.data) return code.data;
  }
  return undefined;
}
