/** ms for which what has come above the list is only looked at: a click in this time was meant for the row below it. */
const SEEN_MS = 500;

/**
 * Keeps the rows where they are while the pointer is on the list: what comes above it meanwhile lies over the list, and
 * what goes leaves its room. Once the pointer is elsewhere, the list takes its place. Returns a function to stop.
 * @param list the element that scrolls; what stands above it are its elder siblings
 */
export function keepRowsStill(list: HTMLElement): () => void {
  const main = list.parentElement;
  if (!main) return () => undefined;
  /** Where the rows stand, px in the window; undefined while the pointer is elsewhere. */
  let kept: number | undefined;
  /** px by which they are displaced for that. */
  let shift = 0;
  let y = 0;
  let isPressed = false;
  let seen: ReturnType<typeof setTimeout> | undefined;

  const top = () => list.getBoundingClientRect().top;
  const displace = (by: number) => {
    if (by === shift) return;
    if (by < shift) {
      clearTimeout(seen);
      seen = setTimeout(() => {
        seen = undefined;
        giveWay();
      }, SEEN_MS);
    }
    shift = by;
    list.style.marginBlockStart = by === 0 ? '' : `${by}px`;
    main.toggleAttribute('data-lapping', by < 0);
  };
  const release = () => {
    kept = undefined;
    displace(0);
  };
  const hold = () => {
    kept ??= top();
  };
  /** Lets go where the pointer is on what has come: by then it is seen. */
  const giveWay = () => {
    if (!isPressed && seen === undefined && y < top() - shift) release();
  };
  const look = () => {
    if (kept !== undefined) displace(shift + kept - top());
  };
  const follow = (event: PointerEvent) => {
    y = event.clientY;
    isPressed = event.buttons !== 0;
    hold();
    if (shift < 0) giveWay();
  };
  const leave = (event: PointerEvent) => {
    isPressed = event.buttons !== 0;
    if (!isPressed) release();
  };
  const lift = (event: PointerEvent) => {
    isPressed = false;
    if (!list.contains(event.target as Node)) release();
  };

  const over = new AbortController();
  const { signal } = over;
  for (const type of ['pointerenter', 'pointermove', 'pointerdown'] as const)
    list.addEventListener(type, follow, { signal });
  list.addEventListener('pointerleave', leave, { signal });
  for (const type of ['pointerup', 'pointercancel'] as const) addEventListener(type, lift, { signal });
  // Who uses the keys looks at the list as a whole.
  addEventListener('keydown', release, { signal });
  const observer = new MutationObserver((changes) => {
    if (kept !== undefined && changes.some(({ target }) => !list.contains(target))) look();
  });
  observer.observe(main, { childList: true, subtree: true, characterData: true });
  if (list.matches(':hover')) hold();
  return () => {
    over.abort();
    observer.disconnect();
    release();
    clearTimeout(seen);
  };
}
