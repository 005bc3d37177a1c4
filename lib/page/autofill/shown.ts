import { drawnParent } from './dom.ts';
import { type Editable, isOpen, textIn } from './editable.ts';

/** Codes are compared without the spaces and dashes that masks put in, and in capitals. */
function bare(text: string): string {
  return text.replace(/[\s\-–—_·.]/gu, '').toUpperCase();
}

const HIDDEN_CHARACTER = /^[•●*∗⬤■]$/u;

/** Whether a field shows a text and no more; one that hides what it holds shows a dot for each character. */
export function holds(inputs: readonly Editable[], text: string): boolean {
  const shown = [...bare(inputs.map(textIn).join(''))];
  const wanted = [...bare(text)];
  return shown.length === wanted.length && shown.every((at, i) => at === wanted[i] || HIDDEN_CHARACTER.test(at));
}

function isShown(element: Element): boolean {
  return typeof element.checkVisibility !== 'function' || element.checkVisibility({ visibilityProperty: true });
}

/** Whether a field is gone, out of sight, or closed as a whole. */
export function isAway(inputs: readonly Editable[]): boolean {
  return inputs.some((input) => !input.isConnected || !isShown(input)) || !inputs.some(isOpen);
}

/** Whether the page draws a text itself, beside an input that it keeps empty. */
export function isDrawnBeside(input: Editable, text: string): boolean {
  let around: Element | null = input;
  for (let level = 0; level < 3 && around; level++) around = drawnParent(around);
  return input.isConnected && bare((around?.textContent ?? '').slice(0, 2000)).includes(bare(text));
}
