/** By then the browser has settled on a size; before, a popup is a few pixels high and grows with its content. */
const SETTLED_MS = 250;

/** Lets the page fit into less than the height it asks for, so that its list scrolls and nothing is cut off. */
export function fitToWindow(): void {
  const root = document.documentElement;
  let timer: ReturnType<typeof setTimeout>;
  const settle = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      root.removeAttribute('data-short');
      root.toggleAttribute('data-short', root.offsetHeight > innerHeight + 1);
    }, SETTLED_MS);
  };
  addEventListener('resize', settle);
  settle();
}
