import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { TagLooks } from '../../lib/replica/tags.ts';
import { isRtl, neighbour } from './arrow-keys.ts';
import { TagDot } from './tag-dot.tsx';

export interface TagFilterProps {
  tags: readonly string[];
  looks: TagLooks;
  /** Empty = all. */
  current: string;
  onPick(tag: string): void;
}

/** Tags as filters: one at a time; choosing it again shows all. One Tab stop, with arrow keys inside. */
export function TagFilter({ tags, looks, current, onPick }: TagFilterProps) {
  const bar = useRef<HTMLFieldSetElement>(null);
  const names = ['', ...tags];
  const show = (button: Element | null | undefined) =>
    button?.scrollIntoView?.({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  useEffect(() => show(bar.current?.querySelector('[aria-pressed=true]')), [current]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!bar.current) return;
    const buttons = [...bar.current.querySelectorAll('button')];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const to = neighbour(event.key, at, buttons.length, isRtl(bar.current));
    if (to === undefined) return;
    event.preventDefault();
    buttons[to]?.focus();
  };

  return (
    <fieldset class="tags" aria-label={i18n.t('list.tags')} ref={bar} onKeyDown={onKeyDown}>
      {names.map((tag) => (
        <button
          key={tag}
          type="button"
          class="tag"
          aria-pressed={tag === current}
          tabIndex={tag === current ? 0 : -1}
          title={tag.length > 16 ? tag : undefined}
          onClick={() => onPick(tag === current ? '' : tag)}
        >
          <TagDot tag={tag} looks={looks} />
          {tag || i18n.t('list.allTags')}
        </button>
      ))}
    </fieldset>
  );
}
