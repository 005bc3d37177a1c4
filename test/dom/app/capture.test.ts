import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createCapture } from '../../../lib/app/actions/capture.ts';
import type { App } from '../../../lib/app/state/app.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const NOTHING = { site: '', findings: [], batches: [], refusals: [], others: 0 };

/** As much of the app as a look needs; the look takes `ms`. */
function appWithLook(ms: number): App {
  const send = () => new Promise((done) => setTimeout(() => done(NOTHING), ms));
  return { vault: { value: 'unlocked' }, ports: { send, watchCapture: () => () => undefined } } as unknown as App;
}

test.each([
  [100, false],
  [3000, true],
])('a look of %i ms: told that it goes on: %s', async (ms, isTold) => {
  const capture = createCapture();
  const told: boolean[] = [];
  capture.isSlow.subscribe((value) => told.push(value));
  const following = capture.follow(appWithLook(ms));
  await vi.advanceTimersByTimeAsync(ms);
  await following;
  expect(told.includes(true)).toBe(isTold);
  expect([capture.isSlow.value, capture.isLooking.value]).toEqual([false, false]);
});
