import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { colorTag, moveTag, replaceTag } from '../../../lib/app/actions/tags.ts';
import { counted } from '../../../lib/app/counted.ts';
import type { App } from '../../../lib/app/state/app.ts';
import { tagsOf } from '../../../lib/app/state/order.ts';
import { IconButton } from '../../shared/icon-button.tsx';
import { ArrowDownIcon, ArrowUpIcon, EditIcon, PaletteIcon, TrashIcon } from '../../shared/icons.tsx';
import type { SectionProps } from '../section.ts';
import { TagChips } from '../tag-chips.tsx';
import { useRowStop } from '../use-row-stop.ts';
import '../row-stop.css';
import { ColorMenu } from './color-menu.tsx';

/** All tags, to colour, order, rename, merge and remove. */
export function TagsSection({ app }: SectionProps) {
  const [edited, setEdited] = useState('');
  const [colored, setColored] = useState<{ tag: string; anchor: HTMLElement } | undefined>();
  const tags = tagsOf(app.accounts.value, app.tags.value);
  const moving = useMoving(app, tags);
  if (tags.length === 0) return <p class="card muted">{i18n.t('tags.none')}</p>;
  return (
    <section class="card settings">
      <ul class="rows" ref={moving.list}>
        {tags.map((tag) =>
          edited === tag ? (
            <li key={tag}>
              <Rename app={app} tag={tag} others={tags} onDone={() => setEdited('')} />
            </li>
          ) : (
            <TagRow
              key={tag}
              app={app}
              tag={tag}
              tags={tags}
              onColor={(anchor) => setColored({ tag, anchor })}
              onMove={(by) => moving.move(tag, by)}
              onRename={() => setEdited(tag)}
              onRemove={() => void replaceTag(app, tag, '')}
            />
          ),
        )}
      </ul>
      {colored && (
        <ColorMenu
          key={colored.tag}
          anchor={colored.anchor}
          tag={colored.tag}
          current={app.tags.value.get(colored.tag)?.color ?? ''}
          onPick={(color) => void colorTag(app, colored.tag, color)}
          onClose={() => setColored(undefined)}
        />
      )}
    </section>
  );
}

type Step = 1 | -1;

/** Moving a tag by a button, which has lost the focus once its row stands elsewhere: it gets it back. */
function useMoving(app: App, tags: readonly string[]) {
  const list = useRef<HTMLUListElement>(null);
  const pressed = useRef('');
  useLayoutEffect(() => {
    if (pressed.current === '') return;
    list.current?.querySelector<HTMLElement>(`[data-move="${CSS.escape(pressed.current)}"]`)?.focus();
    pressed.current = '';
  }, [tags.join('\n')]);
  const move = (tag: string, by: Step) => {
    const to = tags.indexOf(tag) + by;
    if (to < 0 || to >= tags.length) return;
    pressed.current = `${by}/${tag}`;
    void moveTag(app, tag, by).then((isMoved) => {
      // Else a later change of the list would take the focus here.
      if (!isMoved) pressed.current = '';
    });
  };
  return { list, move };
}

interface TagRowProps {
  app: App;
  tag: string;
  tags: readonly string[];
  onColor(anchor: HTMLElement): void;
  onMove(by: Step): void;
  onRename(): void;
  onRemove(): void;
}

/** A tag with the number of its accounts, and what can be done with it. */
function TagRow({ app, ...acts }: TagRowProps) {
  const { row, control } = useRowStop();
  const count = app.accounts.value.filter((account) => account.tags.includes(acts.tag)).length;
  return (
    <li {...row}>
      <span>
        <TagChips tags={[acts.tag]} looks={app.tags.value} />
        <span class="muted small">{counted('list.results', count)}</span>
      </span>
      <span class="bar row-stop-acts">
        <Acts {...acts} control={control} />
      </span>
    </li>
  );
}

type ActsProps = Omit<TagRowProps, 'app'> & { control: ReturnType<typeof useRowStop>['control'] };

function Acts({ tag, tags, control, onColor, onMove, onRename, onRemove }: ActsProps) {
  const named = (label: string) => ({ label, title: label });
  return (
    <>
      <IconButton
        {...control(0)}
        {...named(`${i18n.t('tags.color')}: ${tag}`)}
        aria-haspopup="menu"
        onClick={(event) => onColor(event.currentTarget)}
      >
        <PaletteIcon />
      </IconButton>
      {/* At an end it stays a button that takes the focus, or that would be lost there. */}
      <IconButton
        {...control(1)}
        {...named(`${i18n.t('list.moveUp')}: ${tag}`)}
        data-move={`-1/${tag}`}
        aria-disabled={tag === tags[0]}
        onClick={() => onMove(-1)}
      >
        <ArrowUpIcon />
      </IconButton>
      <IconButton
        {...control(2)}
        {...named(`${i18n.t('list.moveDown')}: ${tag}`)}
        data-move={`1/${tag}`}
        aria-disabled={tag === tags.at(-1)}
        onClick={() => onMove(1)}
      >
        <ArrowDownIcon />
      </IconButton>
      <IconButton {...control(3)} {...named(i18n.t('tags.rename', [tag]))} onClick={onRename}>
        <EditIcon />
      </IconButton>
      <IconButton {...control(4)} {...named(i18n.t('tags.remove', [tag]))} onClick={onRemove}>
        <TrashIcon />
      </IconButton>
    </>
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
