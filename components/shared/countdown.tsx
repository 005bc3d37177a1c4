import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Clock, LOW_SECONDS } from '../../lib/app/state/clock.ts';

/**
 * A bar that shrinks over a period by a step each second, and the seconds left. Hidden from screen readers.
 * The step comes in the frame of the number: a bar that moves evenly takes sixty frames a second.
 */
export function CountdownBar({ clock, period }: { clock: Clock; period: number }) {
  const line = useRef<HTMLSpanElement>(null);
  const left = clock.secondsLeft(period);
  useLayoutEffect(
    () =>
      left.subscribe((seconds) => {
        if (!line.current) return;
        line.current.style.transform = `scaleX(${seconds / period})`;
        line.current.toggleAttribute('data-low', seconds <= LOW_SECONDS);
      }),
    [left, period],
  );
  const first = left.peek();
  return (
    <div class="countdown" aria-hidden="true">
      <span class="countdown-track">
        <span
          ref={line}
          style={{ transform: `scaleX(${first / period})` }}
          data-low={first <= LOW_SECONDS || undefined}
        />
      </span>
      <SecondsLeft clock={clock} period={period} />
    </div>
  );
}

/** The seconds left, as a number: its text alone changes each second. Hidden from screen readers. */
export function SecondsLeft({ clock, period }: { clock: Clock; period: number }) {
  return (
    <span class="seconds" aria-hidden="true" data-low={clock.isLow(period).value || undefined}>
      {clock.secondsLeft(period)}
    </span>
  );
}
