/** Clocks outside of 2020 to 2100 are clamped to these limits, ms since the epoch. */
const EARLIEST = 1_577_836_800_000;
const LATEST = 4_102_444_800_000;
/** Leaves room for writes after the latest clock time. A larger stamp is damaged. */
export const MAX_STAMP = LATEST + 1_000_000_000;

/** The stamp of derived data: every device derives the same, and any edit wins over it. */
export const FACT = 1;

/**
 * The stamp of a write to a register that the user saw with the stamp `seen` (0: never set). A write beats what it had
 * seen, whatever the clocks say. A wrong clock affects only the fields that were written with it.
 */
export function nextStamp(seen: number, now: number): number {
  const clock = Math.min(Math.max(Math.trunc(now), EARLIEST), LATEST);
  return Math.min(Math.max(clock, seen + 1), MAX_STAMP);
}
