/** Whether an element's text runs right to left. */
export const isRtl = (element: Element): boolean => getComputedStyle(element).direction === 'rtl';

/** Index that an arrow key, Home or End leads to in a line of `count`; undefined = no such key. */
export function neighbour(key: string, at: number, count: number, runsLeft: boolean): number | undefined {
  const forward = runsLeft ? 'ArrowLeft' : 'ArrowRight';
  const backward = runsLeft ? 'ArrowRight' : 'ArrowLeft';
  if (key === forward) return Math.min(at + 1, count - 1);
  if (key === backward) return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}
