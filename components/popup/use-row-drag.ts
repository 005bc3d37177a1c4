import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

export interface RowDrag {
  /** Index of the dragged row, and where it would stand if it were let go now. */
  from: number;
  to: number;
  /** px that it has been moved. */
  by: number;
}

/** A press becomes a drag from here on, px; less than that is a click. */
const THRESHOLD = 6;
/** px from the edge of the list at which it begins to scroll under a dragged row. */
const EDGE = 36;
/** px a frame that it scrolls at most. */
const FASTEST = 14;

export interface RowDragOptions {
  /** px of one row. */
  height: number;
  /** The element that scrolls. */
  scroller: RefObject<HTMLElement | null>;
  /** First and last index that a row may be moved to; undefined = it stays. */
  range(index: number): { first: number; last: number } | undefined;
  onDrop(from: number, to: number): void;
}

/** px that the list scrolls in one frame while the pointer is at `y`. */
function scrollBy(y: number, { top, bottom }: DOMRect): number {
  const over = y < top + EDGE ? y - (top + EDGE) : y > bottom - EDGE ? y - (bottom - EDGE) : 0;
  return Math.max(-FASTEST, Math.min(FASTEST, over / 3));
}

/** The click that follows a release was not meant as one; any later click is. */
function swallowClick(): void {
  const over = new AbortController();
  const options = { capture: true, once: true, signal: over.signal };
  addEventListener('click', (click) => click.stopPropagation(), options);
  addEventListener('pointerdown', () => over.abort(), options);
  setTimeout(() => over.abort());
}

/** Rows that are put in order by dragging. The list scrolls at its edges; Esc lets go without a change. */
export function useRowDrag({ height, scroller, range, onDrop }: RowDragOptions) {
  const [drag, setDrag] = useState<RowDrag | undefined>();
  const latest = useRef<RowDrag | undefined>(undefined);
  const stop = useRef<(() => void) | undefined>(undefined);
  useEffect(() => () => stop.current?.(), []);

  const start = useCallback(
    (event: PointerEvent, from: number) => {
      const limits = range(from);
      const list = scroller.current;
      if (!limits || !list || event.button !== 0 || event.pointerType === 'touch') return;
      const startY = event.clientY + list.scrollTop;
      let y = event.clientY;
      let frame = 0;
      const aborted = new AbortController();
      const set = (next: RowDrag | undefined) => {
        latest.current = next;
        setDrag(next);
      };
      const leave = () => {
        aborted.abort();
        cancelAnimationFrame(frame);
      };
      const end = (isDrop: boolean) => {
        leave();
        const last = latest.current;
        set(undefined);
        if (!last) return;
        swallowClick();
        if (isDrop && last.to !== last.from) onDrop(last.from, last.to);
      };
      const place = () => {
        const by = y + list.scrollTop - startY;
        if (!latest.current && Math.abs(by) < THRESHOLD) return;
        const to = Math.min(limits.last, Math.max(limits.first, from + Math.round(by / height)));
        set({ from, to, by });
      };
      const scroll = () => {
        const by = scrollBy(y, list.getBoundingClientRect());
        if (by !== 0) {
          list.scrollTop += by;
          place();
        }
        frame = requestAnimationFrame(scroll);
      };
      const move = (moved: PointerEvent) => {
        y = moved.clientY;
        const isFirst = !latest.current;
        place();
        if (isFirst && latest.current) frame = requestAnimationFrame(scroll);
      };
      const options = { signal: aborted.signal };
      stop.current = leave;
      addEventListener('pointermove', move, options);
      addEventListener('pointerup', () => end(true), options);
      addEventListener('pointercancel', () => end(false), options);
      addEventListener('keydown', (key) => key.key === 'Escape' && end(false), { ...options, capture: true });
    },
    [height, scroller, range, onDrop],
  );

  /** px that a row stands off its place while another one is dragged. */
  const shift = (index: number): number => {
    if (!drag) return 0;
    if (index === drag.from) return drag.by;
    if (index > drag.from && index <= drag.to) return -height;
    return index < drag.from && index >= drag.to ? height : 0;
  };
  return { drag, start, shift };
}
