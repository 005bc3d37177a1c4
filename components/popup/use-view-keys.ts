import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Key handler of a view; set the returned ref on its element. Also receives keys while nothing has the focus, as after the
 * focused element was removed: otherwise Esc would close the popup.
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
