import type { Finder } from './finder.ts';
import { Gauge, MAX_CORE, MIN_CORE, MIN_MODULE, RING_SLACK } from './gauge.ts';
import type { Axis, Picture } from './picture.ts';

/** How fine a search looks. */
export interface FinderSearch {
  axis: Axis;
  /** Least difference of brightness, 0 to 255, that counts as an edge. */
  edge: number;
  /** Every how many rows are looked at, beginning with which. */
  step: number;
  start?: number;
}

/** More than this of one sort is a texture, or a text whose letters look like finder patterns. */
const MAX_FINDERS = 160;

/**
 * Finder patterns, by the rule that a line through one meets light, dark, light in the proportion 1:3:1, across and
 * down. The dark ring outside is only looked for, not measured: on a dark page without a quiet zone it has no end.
 * @param known those found before in other rows; they are among the result
 */
export function findFinders(picture: Picture, search: FinderSearch, known: readonly Finder[] = []): Finder[] {
  const { width, height } = picture;
  const words = wordsOf(picture);
  const found = [...known];
  const gauge = new Gauge(picture, search.axis);
  const edges = new Float64Array(width + 1);
  let timed = found.filter(({ hasTiming }) => hasTiming).length;
  const take = (edges: Float64Array, count: number, y: number, leastModule: number): void => {
    for (let i = 3; i < count; i++) {
      const candidate = finderBetween(edges, i);
      if (!candidate || candidate.module < leastModule || isKnown(found, candidate.centre, y)) continue;
      const finder = gauge.confirm(candidate.centre, y, candidate.module, edges[i]! > 0);
      if (!finder || isKnown(found, finder.x, finder.y)) continue;
      if (finder.hasTiming) timed++;
      else if (found.length - timed >= MAX_FINDERS) continue;
      found.push(finder);
    }
  };
  for (let y = search.start ?? search.step >> 1; y < height; y += search.step) {
    const count = edgesOfRow(picture, words, search, y, edges);
    take(edges, count, y + 0.5, 0);
    const joined = joinOverSeams(edges, count);
    if (joined < count) take(edges, joined, y + 0.5, MIN_SEAMED);
    if (timed >= MAX_FINDERS) break;
  }
  return found;
}

/** Width in pixels up to which a run may be a hairline between text characters or grid cells. */
const HAIRLINE = 1.3;
/** Pixels of the smallest module that may have hairlines. */
const MIN_SEAMED = 3;

/** Takes the two edges of every hairline out of the list. @returns how many are left */
function joinOverSeams(edges: Float64Array, count: number): number {
  let kept = 0;
  for (let i = 0; i < count; i++) {
    if (i > 0 && i + 1 < count && Math.abs(edges[i + 1]!) - Math.abs(edges[i]!) < HAIRLINE) i++;
    else edges[kept++] = edges[i]!;
  }
  return kept;
}

/** Each pixel as one number, to compare two quickly. */
function wordsOf({ data, width, height }: Picture): Uint32Array {
  const bytes = data.byteOffset % 4 === 0 ? data : data.slice();
  return new Uint32Array(bytes.buffer, bytes.byteOffset, width * height);
}

/**
 * Finds where brightness rises (positive) or falls (negative) along a row, alternately; the first entry is the left
 * end. An edge is where brightness has come back far enough from its last extreme, so no threshold is needed.
 * @returns the number of edges in `out`
 */
function edgesOfRow(
  { data, width }: Picture,
  words: Uint32Array,
  { axis, edge }: FinderSearch,
  y: number,
  out: Float64Array,
): number {
  const { r, g, b } = axis;
  const start = y * width;
  let word = words[start]!;
  let i = start * 4;
  let value = r * data[i]! + g * data[i + 1]! + b * data[i + 2]!;
  let low = value;
  let high = value;
  let rising = 0;
  let count = 1;
  out[0] = 0;
  for (let x = 1; x < width; x++) {
    const next = words[start + x]!;
    // Most pixels of a screen are as the one before.
    if (next === word) continue;
    word = next;
    const before = value;
    i = (start + x) * 4;
    value = r * data[i]! + g * data[i + 1]! + b * data[i + 2]!;
    if (value < low) low = value;
    if (value > high) high = value;
    if (rising <= 0 && value > low + edge) {
      out[count++] = x + 0.5 - (value - (low + edge)) / (value - before);
      high = value;
      rising = 1;
    } else if (rising >= 0 && value < high - edge) {
      out[count++] = -(x + 0.5 - (value - (high - edge)) / (value - before));
      low = value;
      rising = -1;
    }
  }
  return count;
}

/** The finder pattern that ends at edge `i` with its second ring run, if the last four edges are in proportion. */
function finderBetween(edges: Float64Array, i: number): { centre: number; module: number } | undefined {
  const e0 = Math.abs(edges[i - 3]!);
  const e1 = Math.abs(edges[i - 2]!);
  const e2 = Math.abs(edges[i - 1]!);
  const e3 = Math.abs(edges[i]!);
  const module = (e3 - e0) / 5;
  const core = e2 - e1;
  if (module < MIN_MODULE || core < module * MIN_CORE || core > module * MAX_CORE) return undefined;
  const slack = module * RING_SLACK + 0.25;
  if (Math.abs(e1 - e0 - module) > slack || Math.abs(e3 - e2 - module) > slack) return undefined;
  return { centre: (e1 + e2) / 2, module };
}

function isKnown(found: Finder[], x: number, y: number): boolean {
  for (const one of found)
    if (Math.abs(one.x - x) < one.moduleX * 1.5 && Math.abs(one.y - y) < one.moduleY * 1.5) return true;
  return false;
}
