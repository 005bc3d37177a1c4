import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Clock } from '../../lib/app/state/clock.ts';

/** Seconds left from which a code counts as about to expire. */
export const LOW_SECONDS = 5;

/** A bar that shrinks over a period, and the seconds left. The compositor animates it; a step is set once a second. Hidden from screen readers. */
export function CountdownBar({ clock, period }: { clock: Clock; period: number }) {
  const line = useRef<HTMLSpanElement>(null);
  const left = clock.secondsLeft(period);
  useLayoutEffect(() => {
    let isDrawn = false;
    return left.subscribe((seconds) => {
      const element = line.current;
      if (!element) return;
      if (seconds === period || !isDrawn) {
        // The first position and a new period are set without a transition; reading the layout applies it.
        element.style.transition = 'none';
        element.style.transform = `scaleX(${seconds / period})`;
        element.getBoundingClientRect();
        isDrawn = true;
      }
      // Animate to where the bar has to be one second from now.
      element.style.transition = '';
      element.style.transform = `scaleX(${(seconds - 1) / period})`;
      element.toggleAttribute('data-low', seconds <= LOW_SECONDS);
    });
  }, [left, period]);
  return (
    <div class="countdown" aria-hidden="true">
      <span class="countdown-track">
        <span ref={line} />
      </span>
      <SecondsLeft clock={clock} period={period} />
    </div>
  );
}

/** The seconds left, as a number. Its own component, so that nothing else renders each second. Hidden from screen readers. */
export function SecondsLeft({ clock, period }: { clock: Clock; period: number }) {
  const left = clock.secondsLeft(period);
  return (
    <span class="seconds" aria-hidden="true" data-low={left.value <= LOW_SECONDS || undefined}>
      {left}
    </span>
  );
}
