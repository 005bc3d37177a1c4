import { useComputed } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useCallback, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { lock } from '../../lib/app/actions/accounts.ts';
import { counted } from '../../lib/app/counted.ts';
import type { App } from '../../lib/app/state/app.ts';
import { isTyped, listKey } from '../../lib/app/state/keys.ts';
import { isAccount } from '../../lib/app/state/list.ts';
import { commonPeriod } from '../../lib/app/state/order.ts';
import type { Account } from '../../lib/otp/account.ts';
import { CountdownBar } from '../shared/countdown.tsx';
import { lazy } from '../shared/lazy.tsx';
import { TagFilter } from '../shared/tag-filter.tsx';
import { useAfterPaint } from '../shared/use-after-paint.ts';
import { Above } from './above.tsx';
import { type ListContext, pickTag, runCommand, setQuery } from './list-commands.ts';
import type { OpenMenu, ViewCommands } from './list-menus.tsx';
import { ListRows } from './list-rows.tsx';
import { SearchBar } from './search-bar.tsx';
import { useActiveRow } from './use-active-row.ts';
import { useEarlyKeys } from './use-early-keys.ts';
import { useShownItems } from './use-shown-items.ts';
import { useViewKeys } from './use-view-keys.ts';

const loadMenu = () => import('./list-menus.tsx').then((m) => m.ListMenu);
const ListMenu = lazy(loadMenu);

export interface ListViewProps {
  app: App;
  commands: ViewCommands;
  /** What asks for an answer, between search and list: a captured code, a question. */
  above?: ComponentChildren;
  /** Quiet lines below it. */
  children?: ComponentChildren;
}

/** Search and list: what people look at all day. */
export function ListView({ app, commands, above, children }: ListViewProps) {
  const [menu, setMenu] = useState<OpenMenu | undefined>();
  const search = useRef<HTMLInputElement>(null);
  const card = useCardAbove();
  const shown = useShownItems(app);
  const { query, items } = shown;
  const active = useActiveRow(app, items, card.asked !== undefined && query.value === '');
  const period = useComputed(() => commonPeriod(app.accounts.value)).value;
  const openRowMenu = (account: Account, anchor: HTMLElement) => setMenu({ kind: 'row', account, anchor });
  const closeMenu = useCallback(() => setMenu(undefined), []);
  const list: ListContext = { app, commands, shown, active, search, asked: card.asked, openRowMenu };

  useEarlyKeys(list);
  // So that the first menu opens at once.
  useAfterPaint(() => void loadMenu());
  const view = useViewKeys<HTMLDivElement>((event) => {
    if (!menu) hear(list, event);
  });

  return (
    <div
      class="view"
      ref={view}
      data-asked={active.isAsked || undefined}
      data-searching={query.value !== '' || undefined}
    >
      <SearchBar
        query={query.value}
        active={active.current}
        hasAccounts={items.length > 0}
        inputRef={search}
        onQuery={(value) => setQuery(list, value)}
        onAdd={() => commands.add()}
        onLock={() => void lock(app)}
        onMenu={(anchor) => setMenu({ kind: 'main', anchor })}
      />
      {period !== undefined && items.length > 0 && <CountdownBar clock={app.clock} period={period} key={period} />}
      <main class="view-main">
        <h1 class="visually-hidden">{i18n.t('extName')}</h1>
        {above && <Above onChange={card.onChange}>{above}</Above>}
        {query.value === '' && card.isEmpty && children}
        <ListHead list={list} />
        <ListRows list={list} period={period} isBelowCard={!card.isEmpty} />
        <div class="visually-hidden" role="status">
          {query.value && counted('list.results', items.filter(isAccount).length)}
        </div>
        {menu && (
          <ListMenu
            app={app}
            commands={commands}
            open={menu}
            onSort={() => setMenu({ kind: 'sort', anchor: menu.anchor })}
            onClose={closeMenu}
          />
        )}
      </main>
    </div>
  );
}

function hear(list: ListContext, event: KeyboardEvent): void {
  const { query } = list.shown;
  const isInSearch = event.target === list.search.current;
  const isNowhere = event.target === document.body;
  const command = listKey(event, { isInSearch, isNowhere, isSearchEmpty: query.value === '' });
  if (command && runCommand(list, command)) event.preventDefault();
  // Typing anywhere goes on in the search.
  else if (!command && !isInSearch && isTyped(event)) list.search.current?.focus();
}

/** What the area above the list shows: the button that Enter activates, and whether there is anything at all. */
function useCardAbove() {
  const [asked, setAsked] = useState<HTMLButtonElement | undefined>();
  const [isEmpty, setEmpty] = useState(true);
  const onChange = useCallback((primary: HTMLButtonElement | undefined, isNowEmpty: boolean) => {
    setAsked(primary);
    setEmpty(isNowEmpty);
  }, []);
  return { asked, isEmpty, onChange };
}

/** What a search guessed, and the tags to choose from. */
function ListHead({ list }: { list: ListContext }) {
  const { tag, tags, guess } = list.shown;
  return (
    <>
      {guess && (
        <p class="list-guess muted small" role="status">
          {i18n.t('list.didYouMean', [guess])}
        </p>
      )}
      {tags.length > 0 && (
        <TagFilter
          tags={tags}
          looks={list.app.tags.value}
          current={tag.value}
          onPick={(picked) => pickTag(list, picked)}
        />
      )}
    </>
  );
}
