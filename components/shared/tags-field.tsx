import { i18n } from '#i18n';
import type { TagLooks } from '../../lib/replica/tags.ts';
import { TextField } from './form-fields.tsx';
import { TagDot } from './tag-dot.tsx';
import './tags-field.css';

export interface TagsFieldProps {
  /** Separated by commas. */
  value: string;
  /** Tags that other accounts have. */
  known: readonly string[];
  looks: TagLooks;
  error?: string;
  autofocus?: boolean;
  onInput(value: string): void;
}

const partsOf = (value: string): string[] =>
  value
    .split(',')
    .map((tag) => tag.trim())
    .filter(Boolean);

/** Tags as text, and below it those that are there already, to be put on and taken off by a click. */
export function TagsField({ value, known, looks, onInput, ...rest }: TagsFieldProps) {
  const tags = partsOf(value);
  const toggle = (tag: string) =>
    onInput((tags.includes(tag) ? tags.filter((each) => each !== tag) : [...tags, tag]).join(', '));
  return (
    <div class="tags-field">
      <TextField
        name="tags"
        label={i18n.t('form.tags')}
        hint={i18n.t('form.tagsHint')}
        value={value}
        onInput={onInput}
        {...rest}
      />
      {known.length > 0 && (
        <fieldset class="tags-known" aria-label={i18n.t('form.tags')}>
          {known.map((tag) => (
            <button
              type="button"
              class="tag-choice"
              key={tag}
              title={tag}
              aria-pressed={tags.includes(tag)}
              onClick={() => toggle(tag)}
            >
              <TagDot tag={tag} looks={looks} />
              {tag}
            </button>
          ))}
        </fieldset>
      )}
    </div>
  );
}
