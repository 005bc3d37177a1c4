import type { Said } from './answer.ts';
import { type Inputs, isOpen } from './editable.ts';
import type { Refusal } from './outcome.ts';

/** Milliseconds for the answer of a page that is at work on the code, and between two looks for it. */
const ANSWER = 1500;
const LOOK = 75;
/** Milliseconds for which a page that keeps the code is still listened to, and between two looks then. */
const LATER = 2500;
const LATER_LOOK = 400;
/** Looks in that time at least, also where the browser is too busy for them: two that say the same, and one before. */
const LATER_LOOKS = 3;

const REFUSED = 'not-taken' satisfies Refusal;

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** What is known of a field whose page has had the whole code. */
interface Heard {
  readonly inputs: Inputs;
  readonly holdsAll: boolean;
  says(wasKept?: boolean): Said;
}

/**
 * Waits for the answer of a page that has closed or emptied the field, or says that it is at work on the code. By the
 * clock, as the timers of a hidden tab take long.
 * @param later called with a refusal that comes only then, and before it with none where it cannot be told any more
 * @returns empty where the page took it
 */
export async function hear(reading: Heard, later?: (refusal: Refusal) => void): Promise<Refusal> {
  const end = Date.now() + ANSWER;
  for (;;) {
    await pause(0);
    const says = reading.says();
    const isOver = Date.now() >= end;
    if (says === 'no' || (isOver && says === 'doubt')) return REFUSED;
    const isAtWork = says === 'wait' || says === 'doubt';
    if (isOver || (!isAtWork && reading.holdsAll && reading.inputs.some(isOpen))) break;
    await pause(LOOK);
  }
  if (later) void listen(reading, later);
  return '';
}

/**
 * A server may take longer than a user waits for the mark. All but a plain refusal has to be there twice; what cannot be
 * told does not end it, as a refusal may follow.
 */
async function listen(reading: Heard, later: (refusal: Refusal) => void): Promise<void> {
  const isKept = reading.holdsAll;
  let before: Said = '';
  let isUnsure = false;
  const end = Date.now() + LATER;
  for (let looks = 0; looks < LATER_LOOKS || Date.now() < end; looks++) {
    await pause(LATER_LOOK);
    const says = reading.says(isKept);
    if (says === 'no' || (says === 'doubt' && says === before)) return later(REFUSED);
    if (says === 'maybe' && says === before && !isUnsure) {
      isUnsure = true;
      later('');
    }
    before = says;
  }
}
