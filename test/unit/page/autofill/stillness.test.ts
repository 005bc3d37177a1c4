import { expect, test } from 'vitest';
import { STALE_MS, STILL_MS, Stillness } from '../../../../lib/page/autofill/stillness.ts';

/** An element that has stood in sight at one place since 0. */
function standing(): Stillness {
  const still = new Stillness();
  moved(still, '10,10', 0);
  still.isSeen(true, 0);
  return still;
}

function moved(still: Stillness, place: string, now: number): void {
  still.standsAt(place);
  still.drawn(now);
}

/** A click that is handled at once. */
const may = (still: Stillness, place: string, clicks: number, at: number) => still.mayAct(place, clicks, at, at);

test('acts once it has stood still and in sight for the whole time', () => {
  const still = standing();
  expect([0, STILL_MS - 1, STILL_MS].map((now) => may(still, '10,10', 1, now))).toEqual([false, false, true]);
  expect(still.standsAt('10,10')).toBe(false);
  expect(may(still, '10,10', 1, STILL_MS)).toBe(true);
  // A click by the keyboard counts none.
  expect(may(still, '10,10', 0, STILL_MS)).toBe(true);
});

const LATER = 10_000;
test.each<[string, (still: Stillness) => void]>([
  ['it moved', (still) => moved(still, '20,10', LATER)],
  ['it moved away and back', (still) => void ['20,10', '10,10'].map((place) => moved(still, place, LATER))],
  ['it was out of sight', (still) => void [false, true].map((isSeen) => still.isSeen(isSeen, LATER))],
  ['the keyboard came onto it', (still) => still.focused(LATER)],
  ['a press elsewhere', (still) => still.pressedElsewhere(LATER)],
  [
    'the pointer came onto it without moving',
    (still) => {
      still.pointerMoved({ x: 50, y: 50 });
      still.pointerArrived({ x: 50, y: 50 }, LATER);
    },
  ],
  ['the pointer came onto it from nowhere', (still) => still.pointerArrived({ x: 50, y: 50 }, LATER)],
  [
    'the pointer left the document and was back on it',
    (still) => {
      still.pointerMoved({ x: 90, y: 90 });
      still.pointerLeft();
      still.pointerArrived({ x: 50, y: 50 }, LATER);
    },
  ],
])('waits anew after %s', (_, happens) => {
  const still = standing();
  happens(still);
  const acts = (now: number) => ['10,10', '20,10'].some((place) => may(still, place, 1, now));
  expect([acts(LATER + 1), acts(LATER + STILL_MS - 1), acts(LATER + STILL_MS)]).toEqual([false, false, true]);
});

test('never acts where it moved and was not drawn since', () => {
  const still = standing();
  still.standsAt('20,10');
  expect(may(still, '20,10', 1, LATER)).toBe(false);
});

test('never acts on a click that was handled late, by what was seen before it', () => {
  const still = standing();
  expect(still.mayAct('10,10', 1, LATER, LATER + STALE_MS)).toBe(true);
  expect(still.mayAct('10,10', 1, LATER, LATER + STALE_MS + 1)).toBe(false);
  moved(still, '20,10', LATER);
  expect(still.mayAct('20,10', 1, LATER + STILL_MS - 1, LATER + STILL_MS + 1)).toBe(false);
});

test('a pointer that the user moved onto it may click at once', () => {
  const still = standing();
  still.pointerMoved({ x: 50, y: 50 });
  still.pointerArrived({ x: 12, y: 12 }, LATER);
  expect(may(still, '10,10', 1, LATER + 1)).toBe(true);
});

test('never acts on the second click of a double click, out of sight, or at another place than it stood', () => {
  const still = standing();
  expect(may(still, '10,10', 2, LATER)).toBe(false);
  expect(may(still, '11,10', 1, LATER)).toBe(false);
  still.isSeen(false, LATER);
  expect(may(still, '10,10', 1, 2 * LATER)).toBe(false);
});
