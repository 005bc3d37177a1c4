import { attributeOf, drawnParent } from './dom.ts';
import { areInputs, type Editable, type Inputs, isControl } from './editable.ts';
import type { VisibilityChecker } from './visible.ts';

/** The numbers that order the boxes of a code: 1 to n or 0 to n-1, in any order. Null if they are anything else. */
function placesOf(texts: readonly string[]): number[] | null {
  const numbers = texts.map((text) => /\d+/.exec(text)?.[0]).map((digits) => (digits ? Number(digits) : Number.NaN));
  const lowest = Math.min(...numbers);
  if (lowest !== 0 && lowest !== 1) return null;
  const isWhole = new Set(numbers).size === texts.length && Math.max(...numbers) === lowest + texts.length - 1;
  return isWhole ? numbers.map((number) => number - lowest) : null;
}

function byNames(inputs: readonly Editable[]): number[] | null {
  const said = (name: string): string[] => inputs.map((input) => attributeOf(input, name) ?? '');
  const named = inputs.map((input) => (isControl(input) ? input.name : ''));
  for (const texts of [said('aria-label'), named, said('id'), said('data-index'), said('tabindex')]) {
    const places = placesOf(texts);
    if (places) return places;
  }
  return null;
}

/** Orders the boxes by their positions, a row from left to right; null if they are not in a row. */
function byPlace(inputs: readonly Editable[]): number[] | null {
  const boxes = inputs.map((input) => input.getBoundingClientRect());
  const [first] = boxes;
  if (!first) return null;
  const { top, height } = first;
  if (height === 0 || boxes.some((box) => Math.abs(box.top - top) > height / 2)) return null;
  const sorted = boxes.map(({ left }) => left).sort((a, b) => a - b);
  return new Set(sorted).size === boxes.length ? boxes.map(({ left }) => sorted.indexOf(left)) : null;
}

/**
 * The boxes of one code in the order in which a user fills them: by position, from left to right. On a right-to-left
 * page, and without layout, by the numbers in their names, or else in document order.
 */
export function inReadingOrder(inputs: Inputs, visibility: VisibilityChecker): Inputs {
  const around = drawnParent(inputs[0]);
  const isLeftward = around !== null && visibility.style(around)?.direction === 'rtl';
  const places = (visibility.hasLayout && !isLeftward ? byPlace(inputs) : null) ?? byNames(inputs);
  const ordered = places
    ? inputs.map((_, at) => inputs[places.indexOf(at)]).filter((input) => input !== undefined)
    : [];
  return areInputs(ordered) ? ordered : inputs;
}
