import type { Finder } from './finder.ts';
import { MAX_SIZE, MIN_SIZE } from './layout.ts';
import type { Point } from './picture.ts';

/** Three finder patterns that may belong to one symbol. */
export interface Triple {
  corner: Finder;
  right: Finder;
  below: Finder;
  /** Modules along a side as the distances say, before rounding to a size that exists. */
  size: number;
  /** How far from a square with finder patterns of one size; 0 is perfect. */
  error: number;
}

/** Perspective and rotation allowed for; a screen's own codes are nearly perfect squares. */
const MAX_ERROR = 1.1;

/** Every plausible arrangement of three finders, the best first. */
export function arrange(finders: readonly Finder[]): Triple[] {
  const triples: Triple[] = [];
  for (const corner of finders)
    for (const right of finders) {
      if (right === corner || !isAlike(corner, right)) continue;
      for (const below of finders) {
        if (below === corner || below === right || !isAlike(corner, below) || !isAlike(right, below)) continue;
        const triple = measure(corner, right, below);
        if (triple) triples.push(triple);
      }
    }
  return triples.sort((a, b) => a.error - b.error);
}

/** Side by side, finder patterns of one symbol on a screen are squares of one size; letters hardly ever are. */
const MAX_STRETCH = 1.13;
const MAX_GROWTH = 1.25;
/** Modules between two finder patterns of the smallest symbol. */
const MIN_DISTANCE = 13;

/** Pairs of finders that look so much like those of one symbol that it is worth a slow look. */
export function* likelyPairs(finders: readonly Finder[]): Generator<[Finder, Finder]> {
  const squares = finders.filter(({ moduleX, moduleY }) => {
    const stretch = moduleX / moduleY;
    return stretch < MAX_STRETCH && stretch > 1 / MAX_STRETCH;
  });
  for (const [i, a] of squares.entries())
    for (const b of squares.slice(i + 1)) {
      const growth = Math.max(a.moduleX / b.moduleX, b.moduleX / a.moduleX);
      const distance = modulesBetween(a, b);
      if (a.inverted === b.inverted && growth < MAX_GROWTH && distance >= MIN_DISTANCE && distance <= MAX_SIZE)
        yield [a, b];
    }
}

function isAlike(a: Finder, b: Finder): boolean {
  const ratio = (a.moduleX * a.moduleY) / (b.moduleX * b.moduleY);
  return a.inverted === b.inverted && ratio < 2.6 && ratio > 1 / 2.6;
}

function measure(corner: Finder, right: Finder, below: Finder): Triple | undefined {
  const ux = right.x - corner.x;
  const uy = right.y - corner.y;
  const vx = below.x - corner.x;
  const vy = below.y - corner.y;
  // Clockwise on a screen, whose y points down: a mirrored symbol is left to the second decoder.
  const cross = ux * vy - uy * vx;
  if (cross <= 0) return undefined;
  const across = modulesBetween(corner, right);
  const down = modulesBetween(corner, below);
  const size = (across + down) / 2 + 7;
  if (size < MIN_SIZE - 4 || size > MAX_SIZE + 16) return undefined;
  const cosine = (ux * vx + uy * vy) / (Math.hypot(ux, uy) * Math.hypot(vx, vy));
  const lengths = Math.abs(Math.log(across / down));
  const areas = [corner, right, below].map((f) => Math.log(f.moduleX * f.moduleY));
  const spread = Math.max(...areas) - Math.min(...areas);
  const error = Math.abs(cosine) * 2 + lengths * 2 + spread / 2;
  return error < MAX_ERROR ? { corner, right, below, size, error } : undefined;
}

/** Distance in modules. They were measured along the axes, which cut a turned finder pattern at a slant. */
export function modulesBetween(a: Finder, b: Finder): number {
  const dx = Math.abs(a.x - b.x) / ((a.moduleX + b.moduleX) / 2);
  const dy = Math.abs(a.y - b.y) / ((a.moduleY + b.moduleY) / 2);
  const length = Math.hypot(dx, dy);
  return (length * length) / Math.max(dx, dy);
}

/** A finder pattern found on a smaller picture, in the measures of the whole one. */
export function enlargeFinder(one: Finder, scale: number): Finder {
  return { ...one, x: one.x * scale, y: one.y * scale, moduleX: one.moduleX * scale, moduleY: one.moduleY * scale };
}

/** The same of three that belong together. */
export function enlarge(triple: Triple, scale: number): Triple {
  return {
    ...triple,
    corner: enlargeFinder(triple.corner, scale),
    right: enlargeFinder(triple.right, scale),
    below: enlargeFinder(triple.below, scale),
  };
}

/** Whether a point is in the parallelogram of three finder patterns, including their outer halves. */
export function isInside(point: Point, { corner, right, below, size }: Triple): boolean {
  const ux = right.x - corner.x;
  const uy = right.y - corner.y;
  const vx = below.x - corner.x;
  const vy = below.y - corner.y;
  const dx = point.x - corner.x;
  const dy = point.y - corner.y;
  const area = ux * vy - uy * vx;
  const a = (dx * vy - dy * vx) / area;
  const b = (ux * dy - uy * dx) / area;
  const margin = 4 / (size - 7);
  return a > -margin && b > -margin && a < 1 + margin && b < 1 + margin;
}
