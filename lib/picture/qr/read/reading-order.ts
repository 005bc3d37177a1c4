import type { Triple } from './triples.ts';

/** Where on a picture something was found, in its pixels. */
export interface Place {
  left: number;
  top: number;
  bottom: number;
}

/** The place of a symbol, from its finder patterns. @param scale pixels of the picture for each unit of these */
export function placeOf({ corner, right, below }: Triple, scale: number): Place {
  const xs = [corner.x, right.x, below.x];
  const ys = [corner.y, right.y, below.y];
  return { left: Math.min(...xs) * scale, top: Math.min(...ys) * scale, bottom: Math.max(...ys) * scale };
}

/** As a user reads: rows from the top, each from the left. What begins above the middle of another is in its row. */
export function readingOrder<T>(found: readonly (readonly [T, Place])[]): T[] {
  const rows: (readonly [T, Place])[][] = [];
  for (const each of found.toSorted(([, a], [, b]) => a.top - b.top)) {
    const row = rows.at(-1);
    const first = row?.[0]?.[1];
    if (row && first && each[1].top < (first.top + first.bottom) / 2) row.push(each);
    else rows.push([each]);
  }
  return rows.flatMap((row) => row.toSorted(([, a], [, b]) => a.left - b.left)).map(([value]) => value);
}
