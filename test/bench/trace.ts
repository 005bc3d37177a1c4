/** An event of Chromium's trace. */
export interface TraceEvent {
  ph: string;
  name: string;
  pid: number;
  tid: number;
  /** µs of a clock that all processes share. */
  ts: number;
  /** CPU of the thread, µs. */
  tdur?: number;
  args?: { name?: string };
}

/** Of what `tracing.stop` gives: the events by their time. */
export function traceEventsIn(trace: Uint8Array | undefined): TraceEvent[] {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  return traceEvents.toSorted((a, b) => a.ts - b.ts);
}

/** The CPU that each task took, ms. Needs the category `disabled-by-default-devtools.timeline`. */
export function tasksOf(events: readonly TraceEvent[]): number[] {
  return events.filter(({ ph, name }) => ph === 'X' && name === 'RunTask').map(({ tdur = 0 }) => tdur / 1000);
}
