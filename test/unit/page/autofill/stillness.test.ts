import { expect, test } from 'vitest';
import { STILL_MS, Stillness } from '../../../../lib/page/autofill/stillness.ts';

/** An element that has stood in sight at one place since 0. */
function standing(): Stillness {
  const still = new Stillness();
  still.standsAt('10,10', 0);
  still.isSeen(true, 0);
  return still;
}

test('acts once it has stood still and in sight for the whole time', () => {
  const still = standing();
  expect([0, STILL_MS - 1, STILL_MS].map((now) => still.mayAct('10,10', 1, now))).toEqual([false, false, true]);
  still.standsAt('10,10', 400);
  expect(still.mayAct('10,10', 1, STILL_MS)).toBe(true);
  // A click by the keyboard counts none.
  expect(still.mayAct('10,10', 0, STILL_MS)).toBe(true);
});

const LATER = 10_000;
test.each<[string, (still: Stillness) => void]>([
  ['it moved', (still) => still.standsAt('20,10', LATER)],
  ['it moved away and back', (still) => void ['20,10', '10,10'].map((place) => still.standsAt(place, LATER))],
  ['it was out of sight', (still) => void [false, true].map((isSeen) => still.isSeen(isSeen, LATER))],
  ['it was raised', (still) => still.restart(LATER)],
  ['a press elsewhere', (still) => still.pressedElsewhere(LATER)],
  [
    'the pointer came onto it without moving',
    (still) => {
      still.pointerMoved({ x: 50, y: 50 });
      still.pointerArrived({ x: 50, y: 50 }, LATER);
    },
  ],
])('waits anew after %s', (_, happens) => {
  const still = standing();
  happens(still);
  const places = ['10,10', '20,10'];
  const may = (now: number) => places.some((place) => still.mayAct(place, 1, now));
  expect([may(LATER + 1), may(LATER + STILL_MS - 1), may(LATER + STILL_MS)]).toEqual([false, false, true]);
});

test('a pointer that the user moved onto it may click at once', () => {
  const still = standing();
  still.pointerMoved({ x: 50, y: 50 });
  still.pointerArrived({ x: 12, y: 12 }, LATER);
  expect(still.mayAct('10,10', 1, LATER + 1)).toBe(true);
});

test('never acts on the second click of a double click, out of sight, or at another place than it stood', () => {
  const still = standing();
  expect(still.mayAct('10,10', 2, LATER)).toBe(false);
  expect(still.mayAct('11,10', 1, LATER)).toBe(false);
  still.isSeen(false, LATER);
  expect(still.mayAct('10,10', 1, 2 * LATER)).toBe(false);
});
