import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Keys of a view as a whole; give the returned ref to its element. Where the focus is on nothing, because what had it
 * was taken away, they still reach the view: Esc would otherwise close the popup.
 */
export function useViewKeys<E extends HTMLElement>(onKey: (event: KeyboardEvent) => void) {
  const view = useRef<E>(null);
  const latest = useRef(onKey);
  latest.current = onKey;
  // With the view's first picture: a key that comes before the next one is heard too.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const target = event.target as Node;
      if (event.defaultPrevented || !(target === document.body || view.current?.contains(target))) return;
      latest.current(event);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
  return view;
}
