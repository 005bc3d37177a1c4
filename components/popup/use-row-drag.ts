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

export interface RowDragOptions {
  /** px of one row. */
  height: number;
  /** First and last index that a row may be moved to; undefined = it stays. */
  range(index: number): { first: number; last: number } | undefined;
  onDrop(from: number, to: number): void;
}

/** Rows that are put in order by dragging. Esc lets go without a change. */
export function useRowDrag({ height, range, onDrop }: RowDragOptions) {
  const [drag, setDrag] = useState<RowDrag | undefined>();
  const latest = useRef<RowDrag | undefined>(undefined);
  const stop = useRef<(() => void) | undefined>(undefined);
  useEffect(() => () => stop.current?.(), []);

  const start = useCallback(
    (event: PointerEvent, from: number) => {
      const limits = range(from);
      if (!limits || event.button !== 0 || event.pointerType === 'touch') return;
      const startY = event.clientY;
      const aborted = new AbortController();
      const set = (next: RowDrag | undefined) => {
        latest.current = next;
        setDrag(next);
      };
      const end = (isDrop: boolean) => {
        aborted.abort();
        const last = latest.current;
        set(undefined);
        if (!last) return;
        // The click that follows the release was not meant as one.
        addEventListener('click', (click) => click.stopPropagation(), { capture: true, once: true });
        if (isDrop && last.to !== last.from) onDrop(last.from, last.to);
      };
      const move = (moved: PointerEvent) => {
        const by = moved.clientY - startY;
        if (!latest.current && Math.abs(by) < THRESHOLD) return;
        const to = Math.min(limits.last, Math.max(limits.first, from + Math.round(by / height)));
        set({ from, to, by });
      };
      const options = { signal: aborted.signal };
      stop.current = () => aborted.abort();
      addEventListener('pointermove', move, options);
      addEventListener('pointerup', () => end(true), options);
      addEventListener('pointercancel', () => end(false), options);
      addEventListener('keydown', (key) => key.key === 'Escape' && end(false), { ...options, capture: true });
    },
    [height, range, onDrop],
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
