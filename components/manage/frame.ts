/** What opened the form that is gone, or comes next to it. */
const NEXT = '.card-head button:not([aria-disabled="true"], :disabled), button, a[href], input';

/**
 * Keeps the keyboard's place where what had the focus is gone, as a form that was sent: the focus goes to the head of its
 * card, or to `main` where the card is gone, too. Else browsers begin at the top of the page. @returns the way to stop
 */
function keepFocus(main: HTMLElement): () => void {
  let last: Element | undefined;
  let card: Element | null = null;
  const note = ({ target }: FocusEvent) => {
    last = target as Element;
    card = last.closest('.card');
  };
  const keep = () => {
    if (!last || last.isConnected || document.activeElement !== document.body) return;
    last = undefined;
    const next = card?.isConnected ? card.querySelector<HTMLElement>(NEXT) : undefined;
    (next ?? main).focus();
  };
  // Behind the effects of what is shown instead: it may take the focus itself.
  const observer = new MutationObserver(() => requestAnimationFrame(() => setTimeout(keep)));
  observer.observe(main, { childList: true, subtree: true });
  main.addEventListener('focusin', note);
  return () => {
    observer.disconnect();
    main.removeEventListener('focusin', note);
  };
}

/**
 * Keeps the link of the open section in sight, and the one that the keyboard is on: in a narrow or low window the sections
 * scroll, and browsers leave half of a focused link outside. Only their own box is scrolled, not the page, which may be
 * read further down while the window changes. @returns the way to stop
 */
function keepInSight(sections: HTMLElement): () => void {
  const bring = (element: Element | null) => {
    const link = element?.getBoundingClientRect();
    if (!link) return;
    const seen = sections.getBoundingClientRect();
    const down = Math.min(0, link.top - seen.top) || Math.max(0, link.bottom - seen.bottom);
    sections.scrollBy({ left: (link.left + link.right - seen.left - seen.right) / 2, top: down });
  };
  const show = () => bring(sections.querySelector('[aria-current]'));
  // Not by the mouse: the link would move away from under it before it is released.
  const focused = ({ target }: FocusEvent) => {
    if ((target as Element).matches(':focus-visible')) bring(target as Element);
  };
  show();
  sections.addEventListener('focusin', focused);
  // In the next frame: within its own, Firefox does not know yet how far there is to scroll.
  const resized = new ResizeObserver(() => requestAnimationFrame(show));
  resized.observe(sections);
  const chosen = new MutationObserver(show);
  chosen.observe(sections, { childList: true, subtree: true, attributeFilter: ['aria-current'] });
  return () => {
    resized.disconnect();
    chosen.disconnect();
    sections.removeEventListener('focusin', focused);
  };
}

/** What the frame of the page does by itself, once the page stands. @returns the way to stop */
export function follow(main: HTMLElement, sections: HTMLElement): () => void {
  const stops = [keepFocus(main), keepInSight(sections)];
  return () => {
    for (const stop of stops) stop();
  };
}
