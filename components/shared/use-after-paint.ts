import { useEffect } from 'preact/hooks';
import { afterPaint } from '../../lib/app/after-paint.ts';

/** As `useEffect` without dependencies that change, once the first picture stands. Nothing if the component is gone by then. */
export function useAfterPaint(effect: () => (() => void) | undefined): void {
  useEffect(() => {
    let stop: (() => void) | undefined;
    let isGone = false;
    afterPaint(() => {
      if (!isGone) stop = effect();
    });
    return () => {
      isGone = true;
      stop?.();
    };
  }, []);
}
