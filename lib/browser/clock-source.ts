import type { ClockSource } from '../protocol/ports.ts';

/** The page's own clock. */
export function pageClockSource(): ClockSource {
  return {
    now: () => Date.now(),
    isHidden: () => document.hidden,
    onWake(run) {
      const aborted = new AbortController();
      document.addEventListener('visibilitychange', run, { signal: aborted.signal });
      window.addEventListener('focus', run, { signal: aborted.signal });
      window.addEventListener('pageshow', run, { signal: aborted.signal });
      return () => aborted.abort();
    },
  };
}
