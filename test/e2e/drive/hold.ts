import type { View } from './view.ts';

/** ms, of timers that end what a user is shown. The driver of a slow machine takes longer than the user they are meant for. */
export const TIMES = {
  /** The popup closes after a copy. */
  closing: 600,
  /** A notice goes with the act that it offers. */
  offer: 8000,
} as const;

/** Expression that keeps timers of these ms waiting from here on. Cleared timers are gone, as ever. */
export const HOLD = (...times: number[]) => `(() => {
  const { setTimeout, clearTimeout } = window;
  const held = (window.testTimers ??= new Map());
  window.setTimeout = (run, after, ...rest) => {
    if (!${JSON.stringify(times)}.includes(after)) return setTimeout(run, after, ...rest);
    const id = -1 - (window.testTimersMade = (window.testTimersMade ?? 0) + 1);
    held.set(id, () => run(...rest));
    return id;
  };
  window.clearTimeout = (id) => void (held.delete(id) || clearTimeout(id));
})()`;

/** Expression that lets the held timers run, after its own answer: one of them may close the page. */
const RELEASE = `void setTimeout(() => {
  for (const [id, run] of [...window.testTimers]) {
    window.testTimers.delete(id);
    run();
  }
})`;

/** Keeps a page's timers of these ms waiting. @returns lets the time of those that wait pass */
export async function holdTimers(view: View, ...times: number[]): Promise<() => Promise<void>> {
  await view.evaluate(HOLD(...times));
  return () => view.evaluate(RELEASE);
}

/** The same for a page that was held as a new document. */
export const letTimePass = (view: View): Promise<void> => view.evaluate(RELEASE);
