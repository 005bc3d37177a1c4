import { effect } from '@preact/signals';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createClock } from '../../../lib/app/state/clock.ts';

beforeEach(() => vi.useFakeTimers({ now: Date.UTC(2025, 0, 1, 0, 0, 5) + 250 }));
afterEach(() => vi.useRealTimers());

function source() {
  const wakers = new Set<() => void>();
  return {
    isAway: false,
    now: () => Date.now(),
    isHidden() {
      return this.isAway;
    },
    onWake(run: () => void) {
      wakers.add(run);
      return () => void wakers.delete(run);
    },
    wake: () => {
      for (const run of wakers) run();
    },
  };
}

test('codes are told only when their step changes, seconds each second, by one timer', () => {
  const clock = createClock(source());
  const steps: number[] = [];
  const seconds: number[] = [];
  const lows: boolean[] = [];
  effect(() => void lows.push(clock.isLow(30).value));
  effect(() => void steps.push(clock.step(30).value));
  effect(() => void seconds.push(clock.secondsLeft(30).value));
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersByTime(30_000);
  expect(steps).toHaveLength(2);
  expect(seconds.slice(0, 3)).toEqual([25, 24, 23]);
  expect(Math.min(...seconds)).toBe(1);
  expect(lows).toEqual([false, true, false]);
  expect(Math.max(...seconds)).toBe(30);
  clock.stop();
  expect(vi.getTimerCount()).toBe(0);
});

test('nothing runs while hidden, and the time is right at once after', () => {
  const page = source();
  const clock = createClock(page);
  page.isAway = true;
  page.wake();
  expect(vi.getTimerCount()).toBe(0);
  vi.setSystemTime(Date.UTC(2025, 0, 2));
  page.isAway = false;
  page.wake();
  expect(clock.now.value).toBe(Date.UTC(2025, 0, 2));
  expect(vi.getTimerCount()).toBe(1);
  clock.stop();
});

test('a timer that comes late after a sleep shows the time of then, and the offset corrects it', () => {
  const clock = createClock(source());
  vi.setSystemTime(Date.UTC(2025, 0, 1, 8, 0, 0));
  vi.advanceTimersByTime(1000);
  expect(clock.now.value).toBeGreaterThanOrEqual(Date.UTC(2025, 0, 1, 8));
  clock.setOffset(-47_000);
  expect(clock.now.value).toBe(Date.now() - 47_000);
  clock.stop();
});
