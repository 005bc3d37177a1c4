import type { Perspective } from './perspective.ts';
import type { Axis, Picture, Point } from './picture.ts';

/** Least swing of the timing patterns, as a share of the core's contrast to its ring. */
const MIN_AMPLITUDE = 0.2;

/** Reads brightness and colour of a picture at points between pixels. */
export class Sampler {
  readonly #picture: Picture;
  readonly #axis: Axis;

  constructor(picture: Picture, axis: Axis) {
    this.#picture = picture;
    this.#axis = axis;
  }

  #brightness(x: number, y: number): number {
    const { data, width, height } = this.#picture;
    const column = x < 0 ? 0 : x >= width ? width - 1 : x | 0;
    const row = y < 0 ? 0 : y >= height ? height - 1 : y | 0;
    const i = (row * width + column) * 4;
    return this.#axis.r * data[i]! + this.#axis.g * data[i + 1]! + this.#axis.b * data[i + 2]!;
  }

  /** How regularly the timing patterns alternate (true the row, false the column), 0 to 1; the worse of them. */
  rhythm(map: Perspective, size: number, rows: readonly boolean[] = [true, false]): number {
    let worst = 1;
    // On plain ground the faintest noise would make a perfect rhythm.
    const least = this.#contrast(map) * MIN_AMPLITUDE + 1;
    for (const isRow of rows) {
      const values: number[] = [];
      for (let i = 8; i < size - 8; i++) {
        const { x, y } = isRow ? map.apply(i + 0.5, 6.5) : map.apply(6.5, i + 0.5);
        values.push(this.#brightness(x, y));
      }
      // Against its neighbours, so that a slope of light does not count.
      let swing = 0;
      let total = 0;
      for (let i = 1; i < values.length - 1; i++) {
        const rise = values[i]! - (values[i - 1]! + values[i + 1]!) / 2;
        swing += i % 2 ? rise : -rise;
        total += Math.abs(rise);
      }
      const amplitude = Math.abs(swing) / (values.length - 2);
      worst = Math.min(worst, amplitude > least ? Math.abs(swing) / total : 0);
    }
    return worst;
  }

  /** The alignment pattern next to the fourth corner: where the best likeness of one is, if it is a good one. */
  findAlignment(map: Perspective, size: number, inverted: boolean): Point | undefined {
    const at = size - 6.5;
    const centre = map.apply(at, at);
    const px = map.apply(at + 1, at);
    const py = map.apply(at, at + 1);
    const u = { x: px.x - centre.x, y: px.y - centre.y };
    const v = { x: py.x - centre.x, y: py.y - centre.y };
    const sign = inverted ? -1 : 1;
    let best = { score: 0, i: 0, j: 0 };
    const look = (i: number, j: number, penalty: number): void => {
      let light = 0;
      let dark = 0;
      let least = 255 * 2;
      let most = -255 * 2;
      for (let b = -2; b <= 2; b++)
        for (let a = -2; a <= 2; a++) {
          const value =
            sign * this.#brightness(centre.x + (i + a) * u.x + (j + b) * v.x, centre.y + (i + a) * u.y + (j + b) * v.y);
          if (Math.max(Math.abs(a), Math.abs(b)) === 1) {
            light += value / 8;
            if (value < least) least = value;
          } else dark += value / 17;
          if (value > most) most = value;
        }
      const score = (light - dark) * (1 - penalty);
      if (score > best.score) best = { score, i, j };
    };
    const reach = 1 + size * 0.08;
    for (let j = -reach; j <= reach; j += 0.5)
      for (let i = -reach; i <= reach; i += 0.5) look(i, j, (0.3 * Math.hypot(i, j)) / reach);
    const { i: i0, j: j0 } = best;
    const contrast = this.#contrast(map);
    if (best.score < contrast * 0.45) return undefined;
    best = { ...best, score: 0 };
    for (let j = -0.6; j <= 0.61; j += 0.15) for (let i = -0.6; i <= 0.61; i += 0.15) look(i0 + i, j0 + j, 0);
    return { x: centre.x + best.i * u.x + best.j * v.x, y: centre.y + best.i * u.y + best.j * v.y };
  }

  /** Difference of brightness between the middle of the first finder pattern and its ring. */
  #contrast(map: Perspective): number {
    const core = map.apply(3.5, 3.5);
    const ring = map.apply(1.5, 3.5);
    return Math.abs(this.#brightness(core.x, core.y) - this.#brightness(ring.x, ring.y));
  }

  /** Mean colour of the middle of each module. */
  colours(map: Perspective, size: number): Float32Array {
    const { data, width, height } = this.#picture;
    const out = new Float32Array(size * size * 3);
    for (let row = 0, o = 0; row < size; row++)
      for (let column = 0; column < size; column++, o += 3) {
        const { x, y } = map.apply(column + 0.5, row + 0.5);
        const next = map.apply(column + 0.7, row + 0.5);
        // A fifth of a module to the right; turned by a quarter, a fifth of one down.
        const dx = next.x - x;
        const dy = next.y - y;
        for (let k = 0; k < 5; k++) {
          const across = CROSS_X[k]!;
          const down = CROSS_Y[k]!;
          const fx = x + across * dx - down * dy;
          const fy = y + across * dy + down * dx;
          const px = fx < 0 ? 0 : fx >= width ? width - 1 : fx | 0;
          const py = fy < 0 ? 0 : fy >= height ? height - 1 : fy | 0;
          const i = (py * width + px) * 4;
          out[o]! += data[i]! / 5;
          out[o + 1]! += data[i + 1]! / 5;
          out[o + 2]! += data[i + 2]! / 5;
        }
      }
    return out;
  }
}

/** Five points of a module: its middle and the corners round it. */
const CROSS_X = [0, -1, 1, -1, 1] as const;
const CROSS_Y = [0, -1, -1, 1, 1] as const;
