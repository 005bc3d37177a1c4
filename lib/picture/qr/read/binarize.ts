import type { Placed } from './grid.ts';
import type { Axis } from './picture.ts';

/** A symbol's modules as read from a picture. */
export interface Grid {
  size: number;
  /** Row by row, 1 dark. */
  modules: Uint8Array;
  /** Share of the fixed modules that are as the standard says, 0 to 1. */
  score: number;
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
  // The axis does not tell which of its sides is dark.
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
