/** What the standard (ISO/IEC 18004) fixes of a symbol before any data: its finder, timing and alignment patterns. */
export interface Layout {
  /** Modules along a side. */
  size: number;
  /** For each module, row by row: 1 dark, 0 light, -1 data. */
  fixed: Int8Array;
  /** Indices of the modules that are fixed. */
  known: Int32Array;
}

export const MIN_SIZE = 21;
export const MAX_SIZE = 177;

const layouts = new Map<number, Layout>();

/** The fixed modules of a symbol of `size` modules, 21 to 177 in steps of 4. */
export function layoutOf(size: number): Layout {
  const kept = layouts.get(size);
  if (kept) return kept;
  const fixed = new Int8Array(size * size).fill(-1);
  const last = size - 1;
  for (let i = 8; i < size - 8; i++) {
    fixed[6 * size + i] = (i + 1) & 1;
    fixed[i * size + 6] = (i + 1) & 1;
  }
  // Finder patterns with the light separator round them, then alignment patterns: rings round a middle.
  for (const [x, y] of [
    [3, 3],
    [last - 3, 3],
    [3, last - 3],
  ] as const)
    drawRings(fixed, size, x, y, [1, 1, 0, 1, 0]);
  const centres = alignmentCentres(size);
  for (const y of centres)
    for (const x of centres) {
      const isFinder = (x === 6 && y === 6) || (x === 6 && y === size - 7) || (x === size - 7 && y === 6);
      if (!isFinder) drawRings(fixed, size, x, y, [1, 0, 1]);
    }
  const known: number[] = [];
  for (let i = 0; i < fixed.length; i++) if (fixed[i]! >= 0) known.push(i);
  const layout = { size, fixed, known: Int32Array.from(known) };
  layouts.set(size, layout);
  return layout;
}

/** Square rings round a module, from the middle outwards, as far as they are inside. */
function drawRings(fixed: Int8Array, size: number, x0: number, y0: number, rings: readonly number[]): void {
  const reach = rings.length - 1;
  for (let y = Math.max(0, y0 - reach); y <= Math.min(size - 1, y0 + reach); y++)
    for (let x = Math.max(0, x0 - reach); x <= Math.min(size - 1, x0 + reach); x++)
      fixed[y * size + x] = rings[Math.max(Math.abs(x - x0), Math.abs(y - y0))]!;
}

/** Rows (and columns) that alignment patterns are centred on; none in version 1. */
function alignmentCentres(size: number): number[] {
  const version = (size - 17) / 4;
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = version === 32 ? 26 : Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2;
  const centres = [6];
  for (let i = count - 2; i >= 0; i--) centres.push(size - 7 - i * step);
  return centres;
}
