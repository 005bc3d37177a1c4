import type { Finder } from './finder.ts';
import { type Layout, layoutOf, MAX_SIZE, MIN_SIZE } from './layout.ts';
import { Perspective } from './perspective.ts';
import type { Axis, Picture, Point } from './picture.ts';
import { Sampler } from './sampler.ts';
import { modulesBetween, type Triple } from './triples.ts';

/** The position of a symbol and the colours of its modules. */
export interface Placed {
  layout: Layout;
  map: Perspective;
  /** Three numbers (R, G, B) a module. */
  colours: Float32Array;
  inverted: boolean;
}

/** Least regularity of the timing patterns that is worth a closer look. */
const MIN_RHYTHM = 0.5;

/** Places module grids of the sizes that fit three finder patterns, the most likely first. */
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

/** Whether a timing pattern runs beside the line between two finder patterns: icons in a column have none. */
export function isTimingBetween(picture: Picture, a: Finder, b: Finder, axis: Axis): boolean {
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
