import { type Editable, type Inputs, limitOf } from './editable.ts';
import { VisibilityChecker } from './visible.ts';

/** Whether an input takes a code as a whole, or one character after the other for cells that the page draws. */
function takes(input: Editable, length: number): boolean {
  const limit = limitOf(input);
  return length <= limit || (limit === 1 && new VisibilityChecker(input.ownerDocument).cellsFor(input) === length);
}

/** For each of `length` characters, the index of the input that takes it; null if they do not fit. */
export function placesOf(inputs: Inputs, length: number): number[] | null {
  if (inputs.length === 1) return takes(inputs[0], length) ? Array<number>(length).fill(0) : null;
  if (inputs.length === length) return inputs.map((_, index) => index);
  // Boxes of several characters each, with declared lengths.
  const limits = inputs.map(limitOf);
  if (limits.reduce((sum, limit) => sum + limit, 0) !== length) return null;
  return limits.flatMap((limit, index) => Array<number>(limit).fill(index));
}
