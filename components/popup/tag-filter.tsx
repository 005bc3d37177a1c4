import { i18n } from '#i18n';

export interface TagFilterProps {
  tags: readonly string[];
  /** Empty = all. */
  current: string;
  onPick(tag: string): void;
}

/** Tags as filters: one at a time, the chosen one again shows all. */
export function TagFilter({ tags, current, onPick }: TagFilterProps) {
  return (
    <fieldset class="tags" aria-label={i18n.t('list.tags')}>
      {['', ...tags].map((tag) => (
        <button
          key={tag}
          type="button"
          class="tag"
          aria-pressed={tag === current}
          onClick={() => onPick(tag === current ? '' : tag)}
        >
          {tag || i18n.t('list.allTags')}
        </button>
      ))}
    </fieldset>
  );
}
