import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { ClockSource } from '../../protocol/ports.ts';

/** Seconds left from which a code counts as about to expire. */
export const LOW_SECONDS = 5;

/** One timer for everything in the page that shows time. Pauses while hidden and catches up when shown. */
export interface Clock {
  /** Corrected time in ms since the epoch, updated at each whole second. */
  now: ReadonlySignal<number>;
  /** The current time step of a period in seconds. Changes only when the codes of that period do. */
  step(period: number): ReadonlySignal<number>;
  /** Whole seconds left of a period's current step, from `period` down to 1. */
  secondsLeft(period: number): ReadonlySignal<number>;
  /** Whether the codes of a period are about to expire. */
  isLow(period: number): ReadonlySignal<boolean>;
  /** Sets the correction of the machine's clock, in ms. */
  setOffset(ms: number): void;
  stop(): void;
}

/** @param stoodAt time in ms that it shows until `setOffset` starts it; started at once if omitted */
export function createClock(source: ClockSource, stoodAt?: number): Clock {
  let offset = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const now = signal(stoodAt ?? source.now());
  const steps = new Map<number, ReadonlySignal<number>>();
  const lefts = new Map<number, ReadonlySignal<number>>();
  const lows = new Map<number, ReadonlySignal<boolean>>();

  // The time is read at each tick, never incremented, so a timer that fires late after a sleep does no harm.
  const beat = () => {
    clearTimeout(timer);
    timer = undefined;
    if (source.isHidden()) return;
    const time = source.now() + offset;
    now.value = time;
    timer = setTimeout(beat, 1000 - (((time % 1000) + 1000) % 1000) + 2);
  };
  const stopWaking = source.onWake(beat);
  if (stoodAt === undefined) beat();

  const cached = <T>(map: Map<number, ReadonlySignal<T>>, period: number, make: () => T) => {
    const known = map.get(period);
    if (known) return known;
    const made = computed(make);
    map.set(period, made);
    return made;
  };

  const secondsLeft = (period: number) => cached(lefts, period, () => period - Math.floor((now.value / 1000) % period));

  return {
    now,
    step: (period) => cached(steps, period, () => Math.floor(now.value / (period * 1000))),
    secondsLeft,
    isLow: (period) => cached(lows, period, () => secondsLeft(period).value <= LOW_SECONDS),
    setOffset(ms) {
      offset = ms;
      beat();
    },
    stop() {
      clearTimeout(timer);
      stopWaking();
    },
  };
}
