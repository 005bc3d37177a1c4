import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { IconButton } from '../shared/icon-button.tsx';
import { BackIcon } from '../shared/list-icons.tsx';
import { useViewKeys } from './use-view-keys.ts';

/** A view that covers the list; the arrow or Esc goes back. */
export function SubView({ title, onBack, children }: { title: string; onBack(): void; children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const view = useViewKeys<HTMLDivElement>((event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onBack();
  });
  useLayoutEffect(() => {
    // An element in the view may have taken the focus already.
    if (!view.current?.contains(document.activeElement)) heading.current?.focus();
  }, []);
  return (
    <div class="view" ref={view}>
      <header class="top">
        <IconButton label={i18n.t('common.back')} onClick={onBack}>
          <BackIcon />
        </IconButton>
        <h1 class="top-title" tabIndex={-1} ref={heading}>
          {title}
        </h1>
      </header>
      <main class="view-main view-scroll">{children}</main>
    </div>
  );
}
