import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { useAfterPaint } from '../shared/use-after-paint.ts';
import type { RowDrag } from './row-drag.ts';

export interface RowDragOptions {
  /** px of one row. Asked for while one is dragged: to measure it takes the browser's layout. */
  height(): number;
  /** The element that scrolls. */
  scroller: RefObject<HTMLElement | null>;
  /** First and last index that a row may be moved to; undefined = it cannot be moved. */
  range(index: number): { first: number; last: number } | undefined;
  onDrop(from: number, to: number): void;
}

const loadPress = () => import('./row-drag.ts').then((m) => m.followPress);

/** Reorders rows by dragging. The list scrolls at its edges; Esc cancels. */
export function useRowDrag({ height, scroller, range, onDrop }: RowDragOptions) {
  const [drag, setDrag] = useState<RowDrag | undefined>();
  const stop = useRef<(() => void) | undefined>(undefined);
  // Nobody has pressed before the first picture.
  useAfterPaint(() => void loadPress());
  useEffect(() => () => stop.current?.(), []);

  const start = useCallback(
    (event: PointerEvent, from: number) => {
      const limits = range(from);
      const list = scroller.current;
      if (!limits || !list || event.button !== 0 || event.pointerType === 'touch') return;
      const { clientY } = event;
      const startY = clientY + list.scrollTop;
      void loadPress().then((followPress) => {
        stop.current = followPress({ from, limits, height: height(), list, onMove: setDrag, onDrop }, startY, clientY);
      });
    },
    [height, scroller, range, onDrop],
  );

  /** px by which a row is displaced while another is dragged. */
  const shift = (index: number): number => {
    if (!drag) return 0;
    if (index === drag.from) return drag.by;
    const isBetween = (index > drag.from && index <= drag.to) || (index < drag.from && index >= drag.to);
    return isBetween ? Math.sign(drag.from - index) * height() : 0;
  };
  return { drag, start, shift };
}
