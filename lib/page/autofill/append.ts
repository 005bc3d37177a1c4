import { openShadow, type ShadowOf } from './dom.ts';
import { cursorToEnd, isOpen, limitOf } from './editable.ts';
import { fireChange, setText } from './edits.ts';
import type { FillOutcome } from './outcome.ts';
import { Typist } from './typist.ts';

/** Milliseconds between two keys, and for the page to show their result. */
const STEP = 25;
const TURN = 120;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Appends a code to what is in a password field, for sites with one field for both. */
export async function appendCode(
  input: HTMLInputElement,
  code: string,
  options: { shadowOf?: ShadowOf; signal?: AbortSignal } = {},
): Promise<FillOutcome> {
  if (!input.isConnected) return { taken: false, problem: 'gone' };
  if (!isOpen(input)) return { taken: false, problem: 'disabled' };
  const old = input.value;
  if (old.length + code.length > limitOf(input)) return { taken: false, problem: 'length' };
  const typist = new Typist(input.ownerDocument, options.shadowOf ?? openShadow, (element) => element === input);
  let typed = '';
  for (const character of code) {
    if (options.signal?.aborted) break;
    if (typist.focus(input)) cursorToEnd(input);
    typist.type(input, character);
    typed += character;
    if (typist.strayed || input.value !== old + typed) break;
    await pause(STEP);
  }
  await pause(TURN);
  const isLeft = !input.isConnected && typed === code;
  if (isLeft || (input.isConnected && input.value === old + code)) {
    if (!isLeft) fireChange(input);
    return { taken: true, way: 'typing', submitted: false };
  }
  if (!input.isConnected) return { taken: false, problem: 'gone' };
  setText(input, old, null);
  return { taken: false, problem: typist.strayed ? 'strayed' : 'not-taken' };
}
