import { type Inputs, limitOf } from './editable.ts';

/** For each of `length` characters, the index of the input that takes it; null if they do not fit. */
export function placesOf(inputs: Inputs, length: number): number[] | null {
  if (inputs.length === 1) return length <= limitOf(inputs[0]) ? Array<number>(length).fill(0) : null;
  if (inputs.length === length) return inputs.map((_, index) => index);
  // Boxes of several characters each, with declared lengths.
  const limits = inputs.map(limitOf);
  if (limits.reduce((sum, limit) => sum + limit, 0) !== length) return null;
  return limits.flatMap((limit, index) => Array<number>(limit).fill(index));
}
