/** Where each item of a list starts; one more than there are items, the last being the whole length. */
export function offsets(sizes: readonly number[]): number[] {
  const starts = [0];
  let sum = 0;
  for (const size of sizes) {
    sum += size;
    starts.push(sum);
  }
  return starts;
}

/** Index of the item at a position, clamped to the list. */
export function itemAt(starts: readonly number[], position: number): number {
  let low = 0;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

/** The items to draw, from `first` up to but not including `end`, with `overscan` px on both sides. */
export function visibleRange(
  starts: readonly number[],
  scrollTop: number,
  height: number,
  overscan: number,
): { first: number; end: number } {
  const count = starts.length - 1;
  if (count === 0) return { first: 0, end: 0 };
  const first = itemAt(starts, scrollTop - overscan);
  const end = Math.min(count, itemAt(starts, scrollTop + height + overscan) + 1);
  return { first, end };
}

/** Scroll position that brings an item into view with the least movement. */
export function scrollToShow(starts: readonly number[], index: number, scrollTop: number, height: number): number {
  const start = starts[index] ?? 0;
  const end = starts[index + 1] ?? start;
  if (start < scrollTop) return start;
  if (end > scrollTop + height) return end - height;
  return scrollTop;
}
