import { encode } from 'uqr';
import type { Picture } from '../../../lib/picture/qr/read/picture.ts';

/** How a test's symbol is put on its page. */
export interface Look {
  x?: number;
  y?: number;
  /** Pixels a module. */
  module?: number;
  dark?: readonly [number, number, number];
  light?: readonly [number, number, number];
  /** Modules of ground round the symbol. */
  quiet?: number;
  ecc?: 'L' | 'M' | 'Q' | 'H';
  version?: number;
}

/** An empty page. */
export function page(
  width: number,
  height: number,
  colour: readonly [number, number, number] = [255, 255, 255],
): Picture {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < data.length; i += 4) data.set([...colour, 255], i);
  return { data, width, height };
}

/** Draws a text, or the bytes of one, as a symbol on the page. */
export function put(picture: Picture, text: string | number[], look: Look = {}): void {
  const { x = 40, y = 40, module = 4, dark = [0, 0, 0], light = [255, 255, 255], quiet = 4, ecc = 'M' } = look;
  const code = encode(text, { ecc, border: quiet, ...(look.version ? { minVersion: look.version } : {}) });
  for (let py = 0; py < code.size * module; py++)
    for (let px = 0; px < code.size * module; px++) {
      const isDark = code.data[Math.floor(py / module)]![Math.floor(px / module)];
      picture.data.set([...(isDark ? dark : light), 255], ((y + py) * picture.width + x + px) * 4);
    }
}

/** Grey rows that look like lines of text: strokes of one to three pixels. */
export function scribble(picture: Picture, seed = 1): void {
  let state = seed;
  for (let y = 10; y < picture.height - 12; y += 18)
    for (let x = 10; x < picture.width - 10; x++) {
      state = (state * 1103515245 + 12345) & 0x7fffffff;
      if (state % 3 !== 0) continue;
      for (let dy = state % 5; dy < 5 + (state % 6); dy++)
        picture.data.set([60, 60, 60, 255], ((y + dy) * picture.width + x) * 4);
    }
}

/** Rows of letters such as "a": a bowl in proportion to a finder pattern's core and rings, in lines above a code. */
export function bowls(picture: Picture, bottom: number): void {
  const rows = ['011110', '000001', '011111', '010001', '010001', '010001', '011111', '000000'];
  for (let top = 8; top + 30 < bottom; top += 24)
    for (let left = 8; left + 20 < picture.width; left += 12)
      for (let y = 0; y < 16; y++)
        for (let x = 0; x < 12; x++)
          if (rows[y >> 1]![x >> 1] === '1')
            picture.data.set([40, 40, 40, 255], ((top + y) * picture.width + left + x) * 4);
}

export function uri(name: string): string {
  return `otpauth://totp/Example:${name}?secret=JBSWY3DPEHPK3PXP&issuer=Example`;
}
