/** By then the browser has settled on a size; before, a popup is a few pixels high and grows with its content. */
const SETTLED_MS = 250;

/** On a phone the popup covers the page: it takes the width and height that it gets. */
export function fillPhone(): void {
  if (navigator.userAgent.includes('Android')) document.documentElement.setAttribute('data-panel', '');
}

/** Lets the page fit into less than the height it asks for, so that its list scrolls and nothing is cut off. */
export function fitToWindow(): void {
  const root = document.documentElement;
  let timer: ReturnType<typeof setTimeout>;
  let fittedTo = 0;
  const isTooLow = () => root.offsetHeight > innerHeight + 1;
  const shorten = () => {
    fittedTo = innerHeight;
    root.setAttribute('data-short', '');
  };
  const settle = () => {
    clearTimeout(timer);
    // Chromium widens a popup by a scroll bar once its content is higher than the screen allows: its size is final then.
    if (isTooLow() && innerWidth > root.offsetWidth) shorten();
    timer = setTimeout(() => {
      // Asking for more height changes the size by itself, so it is asked for only where the height was another.
      if (innerHeight !== fittedTo) root.removeAttribute('data-short');
      if (isTooLow()) shorten();
    }, SETTLED_MS);
  };
  addEventListener('resize', settle);
  settle();
}
