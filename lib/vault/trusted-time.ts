import { integer, object } from '../shape.ts';

/** Longest step, ms. A larger gap counts as this much: the machine was off, or the clock jumped. */
const LONGEST_STEP = 86_400_000;

/** The clock's time at the last reading, and the trusted time. Both ms since the epoch. */
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
 * Advances the trusted time, by which deleted accounts expire. A clock that jumps, as after an empty battery, must not
 * erase them early: trusted time never goes back, and advances by at most a day from one reading to the next.
 * @param wall the clock's time now, ms since the epoch
 */
export function nextTime(before: TimeRecord | undefined, wall: number): TimeRecord {
  if (!before) return { wall, trusted: wall };
  const step = Math.min(Math.max(wall - before.wall, 0), LONGEST_STEP);
  return { wall, trusted: before.trusted + step };
}

let latest: TimeRecord | undefined;

/** Sets the record that `trustedTime` counts from. */
export function keepTime(next: TimeRecord | undefined): void {
  latest = next;
}

/** The trusted time, ms since the epoch; the clock's own time if no record was set in this context. */
export function trustedTime(wall = Date.now()): number {
  return nextTime(latest, wall).trusted;
}
