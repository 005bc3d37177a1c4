export interface RowDrag {
  /** Index of the dragged row, and its index if it were dropped now. */
  from: number;
  to: number;
  /** Distance moved, px. */
  by: number;
}

/** px from which a press counts as a drag rather than a click. */
const THRESHOLD = 6;
/** px from the edge of the list within which it scrolls during a drag. */
const EDGE = 36;
/** Fastest scrolling, px per frame. */
const FASTEST = 14;

export interface RowDragSetting {
  /** Index of the pressed row, and the first and last index that it may be moved to. */
  from: number;
  limits: { first: number; last: number };
  /** px of one row. */
  height: number;
  /** The element that scrolls. */
  list: HTMLElement;
  /** Called with each movement; undefined when the row was dropped. */
  onMove(drag: RowDrag | undefined): void;
  onDrop(from: number, to: number): void;
}

/** px that the list scrolls in one frame while the pointer is at `y`. */
function scrollBy(y: number, { top, bottom }: DOMRect): number {
  const over = y < top + EDGE ? y - (top + EDGE) : y > bottom - EDGE ? y - (bottom - EDGE) : 0;
  return Math.max(-FASTEST, Math.min(FASTEST, over / 3));
}

/** Suppresses the click event that follows the end of a drag, and no later one. */
function swallowClick(): void {
  const over = new AbortController();
  const options = { capture: true, once: true, signal: over.signal };
  addEventListener('click', (click) => click.stopPropagation(), options);
  addEventListener('pointerdown', () => over.abort(), options);
  setTimeout(() => over.abort());
}

/**
 * Follows a press on a row, which may become a drag, until the pointer is released or Esc. Returns a function to stop.
 * @param startY, clientY where the row was pressed: px in the list, and in the window
 */
export function followPress(
  { from, limits, height, list, onMove, onDrop }: RowDragSetting,
  startY: number,
  clientY: number,
): () => void {
  let y = clientY;
  let frame = 0;
  let latest: RowDrag | undefined;
  const aborted = new AbortController();
  const set = (next: RowDrag | undefined) => {
    latest = next;
    onMove(next);
  };
  const leave = () => {
    aborted.abort();
    cancelAnimationFrame(frame);
  };
  /** Ends the drag and returns where it was. */
  const end = (): RowDrag | undefined => {
    leave();
    const last = latest;
    set(undefined);
    if (last) swallowClick();
    return last;
  };
  const drop = () => {
    const last = end();
    if (last && last.to !== last.from) onDrop(last.from, last.to);
  };
  const place = () => {
    const by = y + list.scrollTop - startY;
    if (!latest && Math.abs(by) < THRESHOLD) return;
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
    // Released before this module was loaded.
    if (moved.buttons === 0) return void end();
    y = moved.clientY;
    const isFirst = !latest;
    place();
    if (isFirst && latest) frame = requestAnimationFrame(scroll);
  };
  const options = { signal: aborted.signal };
  addEventListener('pointermove', move, options);
  addEventListener('pointerup', drop, options);
  addEventListener('pointercancel', end, options);
  addEventListener('keydown', (key) => key.key === 'Escape' && end(), { ...options, capture: true });
  return leave;
}
