/** ms until the browser has settled on a size. A popup starts a few pixels high and grows with its content. */
const SETTLED_MS = 250;

/** On a phone the popup covers the page, so it takes the full width and height. */
function fillPhone(): void {
  if (navigator.userAgent.includes('Android')) document.documentElement.setAttribute('data-panel', '');
}

/** px. Narrower than this a popup is not drawn yet; at 400 % zoom a browser gives it 200. */
const DRAWN_PX = 120;

/**
 * Shrinks the page if the browser gives less room than requested, so that the list scrolls and nothing is cut off. On a
 * phone, makes it as large as the screen.
 */
export function fitToWindow(): void {
  fillPhone();
  const root = document.documentElement;
  let timer: ReturnType<typeof setTimeout>;
  let fittedTo = 0;
  const isTooLow = () => root.offsetHeight > innerHeight + 1;
  const shorten = () => {
    fittedTo = innerHeight;
    root.setAttribute('data-short', '');
  };
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      // Requesting more height itself triggers a resize, so request it only if the height has changed.
      if (innerHeight !== fittedTo) root.removeAttribute('data-short');
      if (isTooLow()) shorten();
      root.style.removeProperty('--width');
      if (innerWidth > DRAWN_PX && root.offsetWidth > innerWidth + 1)
        root.style.setProperty('--width', `${innerWidth}px`);
    }, SETTLED_MS);
  };
  addEventListener('resize', () => {
    // Chromium widens a popup by a scroll bar once its content is higher than the screen allows: its size is final then.
    if (isTooLow() && innerWidth > root.offsetWidth) shorten();
    wait();
  });
  // Nothing is measured yet: that would make the browser lay out the page before there is anything in it.
  wait();
}
