import { integer, object } from '../shape.ts';

/** A longer time without a look at the clock counts as this much, ms: a machine that was off, or a clock that jumped. */
const LONGEST_STEP = 86_400_000;

/** What is kept between two looks: the clock's time, and the time that has passed for certain. ms since the epoch. */
export interface TimeRecord {
  wall: number;
  trusted: number;
}

const record = object({ wall: integer(0), trusted: integer(0) });

/** A stored record; undefined where it is none. */
export function asTimeRecord(stored: unknown): TimeRecord | undefined {
  try {
    return record(stored);
  } catch {
    // None was kept yet, or it is damaged: time is counted from now on.
    return undefined;
  }
}

/**
 * Counts the time by which what was deleted is dropped. A clock that jumps, as with an empty battery, must not erase
 * what is promised to stay: time never goes back here, and goes forward by a day at most from one look to the next.
 * @param wall the clock's time now, ms since the epoch
 */
export function nextTime(before: TimeRecord | undefined, wall: number): TimeRecord {
  if (!before) return { wall, trusted: wall };
  const step = Math.min(Math.max(wall - before.wall, 0), LONGEST_STEP);
  return { wall, trusted: before.trusted + step };
}

let latest: TimeRecord | undefined;

/** Makes a record the one that `trustedTime` counts from. */
export function keepTime(next: TimeRecord | undefined): void {
  latest = next;
}

/** The time that has passed for certain, ms since the epoch; the clock's where no record was kept in this context. */
export function trustedTime(wall = Date.now()): number {
  return nextTime(latest, wall).trusted;
}
