/**
 * Runs `work` once the next picture stands: what is not seen must not delay what is. At once in a page that nobody sees,
 * which draws nothing. A frame later than the picture is drawn: by then the browser has put it on screen.
 */
export function afterPaint(work: () => void): void {
  if (document.hidden) work();
  else requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(work)));
}
