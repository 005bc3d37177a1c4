import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { visibleRange } from '../../lib/app/virtual.ts';
import { useAfterPaint } from '../shared/use-after-paint.ts';

/** px above and below what is in view that are drawn too. */
const OVERSCAN_PX = 240;

/** ms that a list stands before they are drawn: the next key of a search may change it. */
const STANDS_MS = 250;

/** px of the list that are drawn before its height is known: what the popup shows, and anything that a panel can show. */
const firstHeight = () => (document.documentElement.hasAttribute('data-panel') ? screen.height : 490);

/**
 * The items to draw: those in view, and some around them once the first picture, or another list, has stood. `measure` draws
 * the list again only where other items come into it.
 */
export function useVisibleRange(scroller: RefObject<HTMLElement | null>, starts: readonly number[]) {
  const view = useRef({ top: 0, height: firstHeight(), overscan: 0, starts });
  if (view.current.starts !== starts) view.current = { ...view.current, overscan: 0, starts };
  const [, drawAgain] = useState(0);
  const rangeNow = () => visibleRange(starts, view.current.top, view.current.height, view.current.overscan);
  const range = rangeNow();
  const latest = useRef({ range, rangeNow });
  latest.current = { range, rangeNow };

  const measure = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    const height = element.clientHeight || firstHeight();
    view.current = { ...view.current, top: element.scrollTop, height, overscan: OVERSCAN_PX };
    const { range: drawn, rangeNow: now } = latest.current;
    const { first, end } = now();
    if (first !== drawn.first || end !== drawn.end) drawAgain((count) => count + 1);
  }, []);
  useEffect(() => {
    const timer = setTimeout(measure, STANDS_MS);
    return () => clearTimeout(timer);
  }, [starts]);
  useAfterPaint(() => {
    measure();
    const observer = new ResizeObserver(measure);
    if (scroller.current) observer.observe(scroller.current);
    return () => observer.disconnect();
  });
  return { range, measure };
}
