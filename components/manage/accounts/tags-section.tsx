import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { replaceTag } from '../../../lib/app/actions/tags.ts';
import { counted } from '../../../lib/app/counted.ts';
import type { App } from '../../../lib/app/state/app.ts';
import { tagsOf } from '../../../lib/app/state/order.ts';
import { IconButton } from '../../shared/icon-button.tsx';
import { EditIcon, TrashIcon } from '../../shared/icons.tsx';
import type { SectionProps } from '../section.ts';

/** All tags, to rename, merge and remove. */
export function TagsSection({ app }: SectionProps) {
  const [edited, setEdited] = useState('');
  const tags = tagsOf(app.accounts.value);
  if (tags.length === 0) return <p class="card muted">{i18n.t('tags.none')}</p>;
  return (
    <section class="card settings">
      <ul class="rows">
        {tags.map((tag) => (
          <li key={tag}>
            {edited === tag ? (
              <Rename app={app} tag={tag} others={tags} onDone={() => setEdited('')} />
            ) : (
              <>
                <span>
                  <span class="chip">{tag}</span>{' '}
                  <span class="muted small">
                    {counted('list.results', app.accounts.value.filter((account) => account.tags.includes(tag)).length)}
                  </span>
                </span>
                <span class="bar">
                  <IconButton
                    title={i18n.t('tags.rename', [tag])}
                    label={i18n.t('tags.rename', [tag])}
                    onClick={() => setEdited(tag)}
                  >
                    <EditIcon />
                  </IconButton>
                  <IconButton
                    title={i18n.t('tags.remove', [tag])}
                    label={i18n.t('tags.remove', [tag])}
                    onClick={() => void replaceTag(app, tag, '')}
                  >
                    <TrashIcon />
                  </IconButton>
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface RenameProps {
  app: App;
  tag: string;
  others: readonly string[];
  onDone(): void;
}

function Rename({ app, tag, others, onDone }: RenameProps) {
  const [name, setName] = useState(tag);
  const next = name.trim();
  const isMerge = next !== tag && others.includes(next);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (next === '') return;
    if (next !== tag) await replaceTag(app, tag, next);
    onDone();
  };
  return (
    <form class="bar" onSubmit={(event) => void submit(event)}>
      <input
        class="input"
        type="text"
        autocomplete="off"
        aria-label={i18n.t('tags.rename', [tag])}
        maxLength={64}
        autofocus
        value={name}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <button type="submit" class="button" data-kind="primary">
        {i18n.t('common.save')}
      </button>
      <button type="button" class="button" onClick={onDone}>
        {i18n.t('common.cancel')}
      </button>
      {isMerge && <p class="muted small">{i18n.t('tags.merge', [next])}</p>}
    </form>
  );
}
