import type { Point } from './picture.ts';

/** A projective map of the plane: eight numbers, the ninth being 1. */
export class Perspective {
  readonly #m: Float64Array;

  /** The map from each of four points to its partner. No three of them may be on one line. */
  constructor(from: readonly Point[], to: readonly Point[]) {
    const rows: number[][] = [];
    for (let i = 0; i < 4; i++) {
      const { x, y } = from[i]!;
      const { x: u, y: v } = to[i]!;
      rows.push([x, y, 1, 0, 0, 0, -u * x, -u * y, u], [0, 0, 0, x, y, 1, -v * x, -v * y, v]);
    }
    this.#m = Float64Array.from(solve(rows));
  }

  apply(x: number, y: number): Point {
    const m = this.#m;
    const w = m[6]! * x + m[7]! * y + 1;
    return { x: (m[0]! * x + m[1]! * y + m[2]!) / w, y: (m[3]! * x + m[4]! * y + m[5]!) / w };
  }
}

/** Gauss-Jordan elimination with pivoting; each row is the coefficients and the right side. */
function solve(rows: number[][]): number[] {
  const n = rows.length;
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let row = column + 1; row < n; row++)
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    const lead = rows[column]!;
    for (let row = 0; row < n; row++) {
      if (row === column) continue;
      const factor = rows[row]![column]! / lead[column]!;
      for (let k = column; k <= n; k++) rows[row]![k]! -= factor * lead[k]!;
    }
  }
  return rows.map((row, i) => row[n]! / row[i]!);
}
