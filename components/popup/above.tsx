import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Selector of the button that Enter activates while a card asks. */
const PRIMARY = '.button[data-kind="primary"]:not(:disabled, [aria-disabled="true"])';

export interface AboveProps {
  children: ComponentChildren;
  /** Called with the first primary button shown (undefined if none), and whether nothing is shown. */
  onChange(primary: HTMLButtonElement | undefined, isEmpty: boolean): void;
}

/** The area above the list, for cards that ask the user something. */
export function Above({ children, onChange }: AboveProps) {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const above = element.current;
    if (!above) return;
    const look = () => {
      const primary = above.querySelector<HTMLButtonElement>(PRIMARY) ?? undefined;
      // The key is drawn on the one button that it means.
      for (const marked of above.querySelectorAll('[data-enter]'))
        if (marked !== primary) marked.removeAttribute('data-enter');
      primary?.setAttribute('data-enter', '');
      onChange(primary, above.querySelector(':scope > :not(.toasts)') === null);
    };
    // Cards appear and disappear at any time, for example when a search of the page ends.
    const observer = new MutationObserver(look);
    observer.observe(above, { childList: true, subtree: true, attributeFilter: ['disabled', 'data-kind'] });
    look();
    return () => observer.disconnect();
  }, [onChange]);
  return (
    <div class="above" ref={element}>
      {children}
    </div>
  );
}
