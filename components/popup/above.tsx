import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** The button that Enter means while a card asks for an answer. */
const PRIMARY = '.button[data-kind="primary"]:not(:disabled, [aria-disabled="true"])';

export interface AboveProps {
  children: ComponentChildren;
  /** Told of the first primary button of what is shown, `undefined` when there is none; and whether anything is shown. */
  onChange(primary: HTMLButtonElement | undefined, isEmpty: boolean): void;
}

/** What asks for an answer, above the list. */
export function Above({ children, onChange }: AboveProps) {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const above = element.current;
    if (!above) return;
    const look = () => {
      onChange(
        above.querySelector<HTMLButtonElement>(PRIMARY) ?? undefined,
        above.querySelector(':scope > :not(.toasts)') === null,
      );
    };
    // The cards come and go by themselves: a look at the page, a code that arrived.
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
