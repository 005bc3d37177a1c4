export interface WatchOptions {
  /** ms without a change after which the page is looked at. */
  settleMs: number;
  /** ms after which a page that never settles, as with a countdown, is looked at all the same. */
  restlessMs?: number;
}

/** Attributes that show or hide a field, or open it. */
const ATTRIBUTES = ['class', 'style', 'hidden', 'disabled', 'readonly', 'type', 'open', 'inert'];

/**
 * Calls `look` whenever a page has changed and settled: sign-in pages draw their steps late and animate them.
 * @returns a function that stops it
 */
export function watchPage(
  document: Document,
  look: () => void,
  { settleMs, restlessMs = Number.POSITIVE_INFINITY }: WatchOptions,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  const lookNow = (): void => {
    since = 0;
    look();
  };
  const soon = (): void => {
    since ||= Date.now();
    clearTimeout(timer);
    timer = setTimeout(lookNow, Math.min(settleMs, since + restlessMs - Date.now()));
  };
  const observer = new MutationObserver(soon);
  observer.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ATTRIBUTES });
  const life = new AbortController();
  for (const event of ['focusin', 'animationend', 'transitionend'])
    document.addEventListener(event, soon, { capture: true, signal: life.signal });
  return () => {
    life.abort();
    observer.disconnect();
    clearTimeout(timer);
  };
}
