import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { BackIcon } from './icons.tsx';

/** A view over the list, with the way back: the arrow and Esc. */
export function SubView({ title, onBack, children }: { title: string; onBack(): void; children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc belongs to the view as a whole
    <div
      class="view"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onBack();
      }}
    >
      <header class="top">
        <button type="button" class="icon-button" aria-label={i18n.t('common.back')} onClick={onBack}>
          <BackIcon />
        </button>
        <h1 class="top-title" tabIndex={-1} ref={heading}>
          {title}
        </h1>
      </header>
      <main class="view-main view-scroll">{children}</main>
    </div>
  );
}
