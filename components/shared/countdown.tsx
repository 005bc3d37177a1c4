import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Clock } from '../../lib/app/state/clock.ts';

/** From here on a code is about to go. */
export const LOW_SECONDS = 5;

/** A line that burns down with a period, and its seconds. The line is moved by the compositor, one step a second. Not read aloud. */
export function BurnLine({ clock, period }: { clock: Clock; period: number }) {
  const line = useRef<HTMLSpanElement>(null);
  const left = clock.secondsLeft(period);
  useLayoutEffect(() => {
    let isDrawn = false;
    return left.subscribe((seconds) => {
      const element = line.current;
      if (!element) return;
      if (seconds === period || !isDrawn) {
        // At first and at the turn it is right at once; reading the width makes the browser take that in.
        element.style.transition = 'none';
        element.style.transform = `scaleX(${seconds / period})`;
        element.getBoundingClientRect();
        isDrawn = true;
      }
      // It glides to where it will be at the next second.
      element.style.transition = '';
      element.style.transform = `scaleX(${(seconds - 1) / period})`;
      element.toggleAttribute('data-low', seconds <= LOW_SECONDS);
    });
  }, [left, period]);
  return (
    <div class="burn" aria-hidden="true">
      <span class="burn-track">
        <span ref={line} />
      </span>
      <SecondsLeft clock={clock} period={period} />
    </div>
  );
}

/** The seconds left, as a number. Only its own text changes. Not read aloud. */
export function SecondsLeft({ clock, period }: { clock: Clock; period: number }) {
  const left = clock.secondsLeft(period);
  return (
    <span class="seconds" aria-hidden="true" data-low={left.value <= LOW_SECONDS || undefined}>
      {left}
    </span>
  );
}
