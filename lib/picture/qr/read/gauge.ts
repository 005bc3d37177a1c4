import type { Finder } from './finder.ts';
import type { Axis, Picture } from './picture.ts';

/** Smallest module in pixels: smaller ones cannot be told apart on a screen. */
export const MIN_MODULE = 1.5;
/** Width of the core (a finder pattern's inner square) in modules: three, give or take blur and rounding. */
export const MIN_CORE = 2.3;
export const MAX_CORE = 3.7;
/** How much longer one side of a core may be, as perspective makes it. */
const MAX_STRETCH = 1.5;
/** How far in modules each side of the ring may be from one module wide. */
export const RING_SLACK = 0.5;

/**
 * How wide in modules the dark ring may be. On one side at least: towards the page it may have no end, where the page
 * is as dark, but towards the symbol's inside a light separator always ends it.
 */
const MIN_OUTER = 0.45;
const MAX_OUTER = 1.8;

/** Modules from a finder pattern's middle to the separator, and to the end of the smallest symbol's timing pattern. */
const ARM_START = 4;
const ARM_END = 9;

/**
 * Share of a module up to which a run of the other colour is a seam: text characters and grid cells are separated by
 * hairlines, which do not end a module. Zero if that would be less than a pixel.
 */
const SEAM = 0.34;

/** Where a suspected finder pattern is and how large its modules are, in pixels. */
type Spot = Pick<Finder, 'x' | 'y' | 'moduleX' | 'moduleY'>;

/** Measures a suspected finder pattern along lines through its centre. */
export class Gauge {
  readonly #data: Picture['data'];
  readonly #width: number;
  readonly #height: number;
  readonly #axis: Axis;

  constructor(picture: Picture, axis: Axis) {
    this.#data = picture.data;
    this.#width = picture.width;
    this.#height = picture.height;
    this.#axis = axis;
  }

  /** Brightness of the pixel that holds the point; the border's pixel outside. */
  #at(x: number, y: number): number {
    const column = x < 0 ? 0 : x >= this.#width ? this.#width - 1 : x | 0;
    const row = y < 0 ? 0 : y >= this.#height ? this.#height - 1 : y | 0;
    const i = (row * this.#width + column) * 4;
    return this.#axis.r * this.#data[i]! + this.#axis.g * this.#data[i + 1]! + this.#axis.b * this.#data[i + 2]!;
  }

  confirm(x: number, y: number, module: number, inverted: boolean): Finder | undefined {
    const core = this.#at(x, y);
    const ring = (this.#at(x - module * 2, y) + this.#at(x + module * 2, y)) / 2;
    const sign = inverted ? -1 : 1;
    if (sign * (ring - core) < 6) return undefined;
    const threshold = (core + ring) / 2;
    const down = this.#span(x, y, 0, 1, threshold, sign, module);
    if (!down) return undefined;
    const across = this.#span(x, down.centre, 1, 0, threshold, sign, module);
    if (!across) return undefined;
    const ratio = across.module / down.module;
    if (ratio > MAX_STRETCH || ratio < 1 / MAX_STRETCH) return undefined;
    const spot = { x: across.centre, y: down.centre, moduleX: across.module, moduleY: down.module };
    if (!this.#isRinged(spot, threshold, sign)) return undefined;
    return { ...spot, inverted, hasTiming: this.#hasTiming(spot, threshold, sign) };
  }

  /** The 1:3:1 along one line through (x, y): its middle and a fifth of its length. */
  #span(
    x: number,
    y: number,
    dx: number,
    dy: number,
    threshold: number,
    sign: number,
    module: number,
  ): { centre: number; module: number } | undefined {
    const on = this.#walk(x, y, dx, dy, threshold, sign, module);
    const back = on && this.#walk(x, y, -dx, -dy, threshold, sign, module);
    if (!back) return undefined;
    const size = (back.ring + on.ring) / 5;
    const core = back.core + on.core;
    if (size < MIN_MODULE || core < size * MIN_CORE || core > size * MAX_CORE) return undefined;
    const slack = size * RING_SLACK + 0.25;
    if (Math.abs(back.ring - back.core - size) > slack || Math.abs(on.ring - on.core - size) > slack) return undefined;
    const before = back.outer - back.ring;
    const after = on.outer - on.ring;
    if (Math.min(before, after) < size * MIN_OUTER || Math.min(before, after) > size * MAX_OUTER) return undefined;
    // Pixels are sampled at their middles, so that is where distances start.
    const start = Math.floor(dx ? x : y) + 0.5;
    return { centre: start + (on.ring - back.ring + on.core - back.core) / 4, module: size };
  }

  /** From the middle of a finder pattern outwards: the distances to the ends of core, light ring and dark ring. */
  #walk(
    x: number,
    y: number,
    dx: number,
    dy: number,
    threshold: number,
    sign: number,
    module: number,
  ): { core: number; ring: number; outer: number } | undefined {
    const limit = module * 8 + 3;
    const seam = Math.floor(module * SEAM);
    const ends = [0, 0, limit];
    let crossings = 0;
    let before = this.#at(x, y);
    for (let n = 1; n <= limit && crossings < 3; n++) {
      const value = this.#at(x + n * dx, y + n * dy);
      const isDark = sign * (threshold - value) > 0;
      if (isDark !== (crossings !== 1)) {
        if (seam > 0 && sign * (threshold - this.#at(x + (n + seam) * dx, y + (n + seam) * dy)) > 0 !== isDark)
          continue;
        ends[crossings] = n - 1 + (before === value ? 0.5 : (before - threshold) / (before - value));
        crossings++;
      }
      before = value;
    }
    return crossings < 2 ? undefined : { core: ends[0]!, ring: ends[1]!, outer: ends[2]! };
  }

  /** Whether the rings go all the way round; the strokes of a letter do not. */
  #isRinged({ x, y, moduleX, moduleY }: Spot, threshold: number, sign: number): boolean {
    let core = 0;
    let light = 0;
    let dark = 0;
    for (let k = 0; k < 16; k++) {
      const cos = Math.cos((k * Math.PI) / 8) * moduleX;
      const sin = Math.sin((k * Math.PI) / 8) * moduleY;
      const isDark = (radius: number): boolean => sign * (threshold - this.#at(x + cos * radius, y + sin * radius)) > 0;
      if (isDark(0.9)) core++;
      if (!isDark(2.1) || !isDark(2.5) || !isDark(1.65)) light++;
      // A turned square is farther out at its corners, and nearer between them.
      if (isDark(3) || isDark(3.5) || isDark(4) || isDark(2.7) || isDark(2.2)) dark++;
    }
    return core >= 14 && light >= 12 && dark >= 14;
  }

  /**
   * Whether a timing pattern begins beside it, as beside every finder pattern of an upright symbol: light, dark, light,
   * dark, in the line of one of its outer edges.
   */
  #hasTiming({ x, y, moduleX, moduleY }: Spot, threshold: number, sign: number): boolean {
    for (const side of [3, -3])
      for (const way of [1, -1]) {
        if (this.#alternates(x, y + side * moduleY, way * moduleX, 0, threshold, sign)) return true;
        if (this.#alternates(x + side * moduleX, y, 0, way * moduleY, threshold, sign)) return true;
      }
    return false;
  }

  #alternates(x: number, y: number, dx: number, dy: number, threshold: number, sign: number): boolean {
    for (let n = ARM_START; n <= ARM_END; n++) {
      const isDark = sign * (threshold - this.#at(x + n * dx, y + n * dy)) > 0;
      if (isDark !== n % 2 > 0) return false;
    }
    return true;
  }
}
