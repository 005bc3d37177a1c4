import type { Finder } from './finders.ts';
import { type Layout, layoutOf, MAX_SIZE, MIN_SIZE } from './layout.ts';
import { Perspective } from './perspective.ts';
import type { Axis, Picture, Point } from './picture.ts';
import { modulesBetween, type Triple } from './triples.ts';

/** A symbol's modules as read from a picture. */
export interface Grid {
  size: number;
  /** Row by row, 1 dark. */
  modules: Uint8Array;
  /** Share of the fixed modules that are as the standard says, 0 to 1. */
  score: number;
}

/** Where a symbol lies and what colours its modules have. */
export interface Placed {
  layout: Layout;
  map: Perspective;
  /** Three numbers (R, G, B) a module. */
  colours: Float32Array;
  inverted: boolean;
}

/** Least regularity of the timing patterns that is worth a closer look. */
const MIN_RHYTHM = 0.5;
/** Least swing of the timing patterns, as a share of the eye's contrast to its ring. */
const MIN_AMPLITUDE = 0.2;

/** Lays module grids of the sizes that may be over three eyes; the likeliest first. */
export function* place(picture: Picture, triple: Triple, axis: Axis): Generator<Placed> {
  const sampler = new Sampler(picture, axis);
  const { corner, right, below } = triple;
  const fourth = { x: right.x + below.x - corner.x, y: right.y + below.y - corner.y };
  const slack = Math.max(4, triple.size * 0.14);
  const guesses: { size: number; rhythm: number }[] = [];
  for (let size = MIN_SIZE; size <= MAX_SIZE; size += 4) {
    if (Math.abs(size - triple.size) > slack) continue;
    const map = mapOf(size, triple, { point: fourth, at: size - 3.5 });
    guesses.push({ size, rhythm: sampler.rhythm(map, size) });
  }
  guesses.sort((a, b) => b.rhythm - a.rhythm);
  for (const { size, rhythm } of guesses.slice(0, 2)) {
    if (rhythm < MIN_RHYTHM) break;
    const layout = layoutOf(size);
    const flat = mapOf(size, triple, { point: fourth, at: size - 3.5 });
    const alignment = size > MIN_SIZE ? sampler.findAlignment(flat, size, corner.inverted) : undefined;
    const maps = alignment ? [mapOf(size, triple, { point: alignment, at: size - 6.5 }), flat] : [flat];
    for (const map of maps) yield { layout, map, colours: sampler.colours(map, size), inverted: corner.inverted };
  }
}

/** Whether a timing pattern runs beside the line between two eyes, on either side: icons in a column have none. */
export function hasTiming(picture: Picture, a: Finder, b: Finder, axis: Axis): boolean {
  const sampler = new Sampler(picture, axis);
  const modules = modulesBetween(a, b);
  const turned = { x: -(b.y - a.y), y: b.x - a.x };
  for (let size = MIN_SIZE; size <= MAX_SIZE; size += 4) {
    if (Math.abs(size - 7 - modules) > Math.max(4, modules * 0.14)) continue;
    for (const side of [1, -1]) {
      const below = { ...a, x: a.x + side * turned.x, y: a.y + side * turned.y };
      const fourth = { x: b.x + side * turned.x, y: b.y + side * turned.y };
      const map = mapOf(size, { corner: a, right: b, below }, { point: fourth, at: size - 3.5 });
      if (sampler.rhythm(map, size, [true]) >= MIN_RHYTHM) return true;
    }
  }
  return false;
}

function mapOf(
  size: number,
  triple: Pick<Triple, 'corner' | 'right' | 'below'>,
  fourth: { point: Point; at: number },
): Perspective {
  const far = size - 3.5;
  return new Perspective(
    [
      { x: 3.5, y: 3.5 },
      { x: far, y: 3.5 },
      { x: 3.5, y: far },
      { x: fourth.at, y: fourth.at },
    ],
    [triple.corner, triple.right, triple.below, fourth.point],
  );
}

/** Dark or light for each module, each against the others. */
export function binarize(placed: Placed, axis: Axis, way: 'global' | 'local'): Grid {
  const { layout, colours } = placed;
  const { size, fixed, known } = layout;
  const values = new Float32Array(size * size);
  for (let i = 0, c = 0; i < values.length; i++, c += 3)
    values[i] = axis.r * colours[c]! + axis.g * colours[c + 1]! + axis.b * colours[c + 2]!;
  const modules = new Uint8Array(values.length);
  if (way === 'global') {
    const threshold = otsu(values);
    for (let i = 0; i < values.length; i++) modules[i] = values[i]! < threshold ? 1 : 0;
  } else {
    const means = localMeans(values, size);
    for (let i = 0; i < values.length; i++) modules[i] = values[i]! < means[i]! ? 1 : 0;
  }
  let right = 0;
  for (const i of known) if (modules[i] === fixed[i]) right++;
  // Which side of the axis is dark is not said by the axis itself.
  const score = right / known.length;
  if (score >= 0.5) return { size, modules, score };
  for (let i = 0; i < modules.length; i++) modules[i] = 1 - modules[i]!;
  return { size, modules, score: 1 - score };
}

/** Direction in colour space along which the modules differ most (first principal component). */
export function principalAxis(colours: Float32Array): Axis {
  const n = colours.length / 3;
  const mean = [0, 0, 0];
  for (let i = 0; i < colours.length; i++) mean[i % 3]! += colours[i]! / n;
  const c = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (let i = 0; i < colours.length; i += 3)
    for (let a = 0; a < 3; a++)
      for (let b = 0; b < 3; b++) c[a * 3 + b]! += (colours[i + a]! - mean[a]!) * (colours[i + b]! - mean[b]!);
  let v = [0.5, 0.6, 0.4];
  for (let k = 0; k < 12; k++) {
    const next = [0, 1, 2].map((a) => c[a * 3]! * v[0]! + c[a * 3 + 1]! * v[1]! + c[a * 3 + 2]! * v[2]!);
    const length = Math.hypot(...next);
    if (length < 1e-9) break;
    v = next.map((value) => value / length);
  }
  return { r: v[0]!, g: v[1]!, b: v[2]! };
}

/** Otsu's threshold: the cut that leaves the least variance on both sides. */
function otsu(values: Float32Array): number {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const bins = 64;
  const width = (high - low) / bins || 1;
  const counts = new Float64Array(bins);
  let sum = 0;
  for (const value of values) {
    const bin = Math.min(bins - 1, Math.floor((value - low) / width));
    counts[bin]!++;
    sum += bin;
  }
  let best = -1;
  let first = 0;
  let last = 0;
  let below = 0;
  let belowSum = 0;
  for (let bin = 0; bin < bins - 1; bin++) {
    below += counts[bin]!;
    belowSum += counts[bin]! * bin;
    const above = values.length - below;
    if (!below || !above) continue;
    const difference = belowSum / below - (sum - belowSum) / above;
    const between = below * above * difference * difference;
    if (between > best * (1 + 1e-9)) {
      best = between;
      first = bin;
    }
    if (between >= best * (1 - 1e-9)) last = bin;
  }
  return low + ((first + last) / 2 + 1) * width;
}

/** Mean of the 11 × 11 modules round each: follows light that falls off across a photo. */
function localMeans(values: Float32Array, size: number): Float32Array {
  const reach = 5;
  const stride = size + 1;
  const sums = new Float64Array(stride * stride);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++)
      sums[(y + 1) * stride + x + 1] =
        values[y * size + x]! + sums[y * stride + x + 1]! + sums[(y + 1) * stride + x]! - sums[y * stride + x]!;
  const means = new Float32Array(values.length);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const [x0, x1] = [Math.max(0, x - reach), Math.min(size, x + reach + 1)];
      const [y0, y1] = [Math.max(0, y - reach), Math.min(size, y + reach + 1)];
      const sum = sums[y1 * stride + x1]! - sums[y0 * stride + x1]! - sums[y1 * stride + x0]! + sums[y0 * stride + x0]!;
      means[y * size + x] = sum / ((x1 - x0) * (y1 - y0));
    }
  return means;
}

/** Reads brightness and colour of a picture at points between pixels. */
class Sampler {
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

  /** The alignment pattern next to the corner without an eye: where the best likeness of one is, if it is a good one. */
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

  /** Difference of brightness between the middle of the first eye and its ring. */
  #contrast(map: Perspective): number {
    const eye = map.apply(3.5, 3.5);
    const ring = map.apply(1.5, 3.5);
    return Math.abs(this.#brightness(eye.x, eye.y) - this.#brightness(ring.x, ring.y));
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
