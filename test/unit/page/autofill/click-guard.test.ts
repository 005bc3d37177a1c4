import { expect, test } from 'vitest';
import { ClickGuard, STALE_MS, STILL_MS } from '../../../../lib/page/autofill/click-guard.ts';

/** An element that has stood in sight at one place since 0. */
function standing(): ClickGuard {
  const guard = new ClickGuard();
  moved(guard, '10,10', 0);
  guard.visibilityChanged(true, 0);
  return guard;
}

function moved(guard: ClickGuard, place: string, now: number): void {
  guard.standsAt(place);
  guard.drawn(now);
}

/** A click that is handled at once. */
const may = (guard: ClickGuard, place: string, clicks: number, at: number) => guard.mayAct(place, clicks, at, at);

test('acts once it has stood still and in sight for the whole time', () => {
  const guard = standing();
  expect([0, STILL_MS - 1, STILL_MS].map((now) => may(guard, '10,10', 1, now))).toEqual([false, false, true]);
  expect(guard.standsAt('10,10')).toBe(false);
  expect(may(guard, '10,10', 1, STILL_MS)).toBe(true);
  // A click by the keyboard counts none.
  expect(may(guard, '10,10', 0, STILL_MS)).toBe(true);
});

const LATER = 10_000;
test.each<[string, (guard: ClickGuard) => void]>([
  ['it moved', (guard) => moved(guard, '20,10', LATER)],
  ['it moved away and back', (guard) => void ['20,10', '10,10'].map((place) => moved(guard, place, LATER))],
  ['it was out of sight', (guard) => void [false, true].map((isSeen) => guard.visibilityChanged(isSeen, LATER))],
  ['the keyboard came onto it', (guard) => guard.focused(LATER)],
  ['a press elsewhere', (guard) => guard.pressedElsewhere(LATER)],
  [
    'the pointer came onto it without moving',
    (guard) => {
      guard.pointerMoved({ x: 50, y: 50 });
      guard.pointerArrived({ x: 50, y: 50 }, LATER);
    },
  ],
  ['the pointer came onto it from nowhere', (guard) => guard.pointerArrived({ x: 50, y: 50 }, LATER)],
  [
    'the pointer left the document and was back on it',
    (guard) => {
      guard.pointerMoved({ x: 90, y: 90 });
      guard.pointerLeft();
      guard.pointerArrived({ x: 50, y: 50 }, LATER);
    },
  ],
])('waits anew after %s', (_, happens) => {
  const guard = standing();
  happens(guard);
  const acts = (now: number) => ['10,10', '20,10'].some((place) => may(guard, place, 1, now));
  expect([acts(LATER + 1), acts(LATER + STILL_MS - 1), acts(LATER + STILL_MS)]).toEqual([false, false, true]);
});

test('never acts where it moved and was not drawn since', () => {
  const guard = standing();
  guard.standsAt('20,10');
  expect(may(guard, '20,10', 1, LATER)).toBe(false);
});

test('never acts on a click that was handled late, by what was seen before it', () => {
  const guard = standing();
  expect(guard.mayAct('10,10', 1, LATER, LATER + STALE_MS)).toBe(true);
  expect(guard.mayAct('10,10', 1, LATER, LATER + STALE_MS + 1)).toBe(false);
  moved(guard, '20,10', LATER);
  expect(guard.mayAct('20,10', 1, LATER + STILL_MS - 1, LATER + STILL_MS + 1)).toBe(false);
});

test('a pointer that the user moved onto it may click at once', () => {
  const guard = standing();
  guard.pointerMoved({ x: 50, y: 50 });
  guard.pointerArrived({ x: 12, y: 12 }, LATER);
  expect(may(guard, '10,10', 1, LATER + 1)).toBe(true);
});

test('never acts on the second click of a double click, out of sight, or at another place than it stood', () => {
  const guard = standing();
  expect(may(guard, '10,10', 2, LATER)).toBe(false);
  expect(may(guard, '11,10', 1, LATER)).toBe(false);
  guard.visibilityChanged(false, LATER);
  expect(may(guard, '10,10', 1, 2 * LATER)).toBe(false);
});
