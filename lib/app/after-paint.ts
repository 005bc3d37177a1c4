/**
 * Runs `work` once the next picture stands: what is not seen must not delay what is. At once in a page that nobody sees,
 * which draws nothing.
 */
export function afterPaint(work: () => void): void {
  if (document.hidden) work();
  else requestAnimationFrame(() => setTimeout(work));
}
