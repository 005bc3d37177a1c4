import { useComputed, useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { copyCode, lock, moveAccount, showNextCode } from '../../lib/app/actions/accounts.ts';
import { fillByMouse, fillCode, isRefused } from '../../lib/app/actions/fill-code.ts';
import { counted } from '../../lib/app/counted.ts';
import { takeEarlyKeys } from '../../lib/app/early-keys.ts';
import type { App } from '../../lib/app/state/app.ts';
import { currentRow, isTyped, type ListCommand, listKey, nextRow } from '../../lib/app/state/keys.ts';
import { guessed, isAccount, listItems } from '../../lib/app/state/list.ts';
import { commonPeriod, nameOf, tagsOf } from '../../lib/app/state/order.ts';
import type { Account } from '../../lib/otp/account.ts';
import { needsPin } from '../../lib/otp/pin.ts';
import { CountdownBar } from '../shared/countdown.tsx';
import { lazy } from '../shared/lazy.tsx';
import { TagFilter } from '../shared/tag-filter.tsx';
import { Above } from './above.tsx';
import { AccountList, type ListHandle } from './account-list.tsx';
import type { OpenMenu, ViewCommands } from './list-menus.tsx';
import { SearchBar } from './search-bar.tsx';
import { useViewKeys } from './use-view-keys.ts';

const loadMenu = () => import('./list-menus.tsx').then((m) => m.ListMenu);
const ListMenu = lazy(loadMenu);
const EmptyList = lazy(() => import('../shared/states.tsx').then((m) => m.EmptyList));
const NothingFound = lazy(() => import('../shared/states.tsx').then((m) => m.NothingFound));

export interface ListViewProps {
  app: App;
  commands: ViewCommands;
  /** What asks for an answer, between search and list: a captured code, a question. */
  above?: ComponentChildren;
  /** Quiet lines below it. */
  children?: ComponentChildren;
}

/** ms that the tick is seen before the popup closes by itself. */
const SEEN_MS = 600;

/** Search and list: what people look at all day. */
export function ListView({ app, commands, above, children }: ListViewProps) {
  const [early] = useState(takeEarlyKeys);
  const query = useSignal(early.text);
  const tag = useSignal('');
  const [activeId, setActiveId] = useState('');
  const [asked, setAsked] = useState<HTMLButtonElement | undefined>();
  const [isAboveEmpty, setAboveEmpty] = useState(true);
  const [menu, setMenu] = useState<OpenMenu | undefined>();
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<ListHandle>(null);

  const accounts = app.accounts.value;
  const settings = app.settings.value;
  const items = useComputed(() =>
    listItems(app.accounts.value, {
      query: query.value,
      tag: tag.value,
      sort: app.settings.value.sort,
      usage: app.usage.value,
      url: app.tab.value?.url ?? '',
    }),
  ).value;
  const tags = useComputed(() => tagsOf(app.accounts.value)).value;
  const period = useComputed(() => commonPeriod(app.accounts.value)).value;
  const { active, isAsked, current } = currentRow(items, activeId, asked !== undefined && query.value === '');
  const showsTags = tags.length > 0 && (query.value === '' || items.length > 0);
  const guess = query.value === '' ? undefined : guessed(items, query.value);
  const accountAt = (index: number): Account | undefined => {
    const item = items[index];
    return item?.kind === 'account' ? item.account : undefined;
  };
  const setActive = (index: number) => setActiveId(accountAt(index)?.id ?? '');

  // With the first picture, so that no key falls between the early ones and the search.
  useLayoutEffect(() => {
    search.current?.focus();
    if (early.isEntered) run('copy');
  }, []);
  // After the first picture, so that the first menu opens at once.
  useEffect(() => void loadMenu(), []);
  useEffect(() => {
    const index = items.findIndex((item) => item.kind === 'account' && item.account.id === app.asked.value);
    if (index >= 0) moveTo(index);
  }, [app.asked.value]);

  const setQuery = (value: string) => {
    query.value = value;
    // Now, not with the next picture: Enter may come before it, and means the first row that was found.
    setActiveId('');
    search.current?.focus();
  };
  const pickTag = (value: string) => {
    tag.value = value;
    setActiveId('');
  };
  const moveTo = (index: number) => {
    setActive(index);
    list.current?.show(index);
  };
  const reorder = (from: number, to: number) => {
    const [moved, other] = [accountAt(from), accountAt(to)];
    if (!moved || !other) return;
    const place = app.accounts.value.findIndex(({ id }) => id === other.id);
    void moveAccount(app, moved.id, place);
  };
  const copyAndClose = async (account: Account) => {
    const isCopied = await copyCode(app, account);
    if (isCopied && app.settings.value.closeAfterCopy) setTimeout(app.ports.close, SEEN_MS);
  };
  const onAbove = useCallback((primary: HTMLButtonElement | undefined, isEmpty: boolean) => {
    setAsked(primary);
    setAboveEmpty(isEmpty);
  }, []);
  const closeMenu = useCallback(() => setMenu(undefined), []);
  const openRowMenu = (account: Account, anchor: HTMLElement) => setMenu({ kind: 'row', account, anchor });

  const enter = (account: Account | undefined) => {
    if (isAsked) asked?.click();
    else if (account && needsPin(account)) commands.edit(account, 'pin');
    else if (account && commands.isChoosing) void fillCode(app, account);
    else if (account) void copyAndClose(account);
  };
  /** Goes back by one step: from the list to the card that asks, from a search to the list. */
  const clear = (): boolean => {
    if (asked && active >= 0) {
      setActiveId('');
      return true;
    }
    if (query.value === '' && tag.value === '') return false;
    tag.value = '';
    setQuery('');
    return true;
  };
  const run = (command: ListCommand): boolean => {
    const account = accountAt(current);
    switch (command) {
      case 'search':
        search.current?.focus();
        search.current?.select();
        return true;
      case 'clear':
        return clear();
      case 'keys':
        commands.showKeys();
        return true;
      case 'copy':
        enter(account);
        return true;
      case 'fill':
        if (account) void fillCode(app, account);
        return true;
      case 'menu': {
        const anchor = document.querySelector<HTMLElement>('.row[aria-selected="true"] [aria-haspopup]');
        if (account && anchor) openRowMenu(account, anchor);
        return true;
      }
      case 'move-up':
      case 'move-down':
        if (account) commands.move(account, command === 'move-up' ? -1 : 1);
        return true;
      default:
        moveTo(nextRow(items, current, command));
        return true;
    }
  };

  const view = useViewKeys<HTMLDivElement>((event) => {
    if (menu) return;
    const isInSearch = event.target === search.current;
    const command = listKey(event, { isInSearch, isSearchEmpty: query.value === '' });
    if (command && run(command)) event.preventDefault();
    // Typing anywhere goes on in the search.
    else if (!command && !isInSearch && isTyped(event)) search.current?.focus();
  });

  return (
    <div class="view" ref={view} data-asked={isAsked || undefined}>
      <SearchBar
        query={query.value}
        active={current}
        hasAccounts={items.length > 0}
        inputRef={search}
        onQuery={setQuery}
        onAdd={() => commands.add()}
        onLock={() => void lock(app)}
        onMenu={(anchor) => setMenu({ kind: 'main', anchor })}
      />
      {period !== undefined && items.length > 0 && <CountdownBar clock={app.clock} period={period} key={period} />}
      <main class="view-main">
        <h1 class="visually-hidden">{i18n.t('extName')}</h1>
        {above && <Above onChange={onAbove}>{above}</Above>}
        {query.value === '' && isAboveEmpty && children}
        {guess && (
          <p class="list-guess muted small" role="status">
            {i18n.t('list.didYouMean', [nameOf(guess)])}
          </p>
        )}
        {showsTags && <TagFilter tags={tags} current={tag.value} onPick={pickTag} />}
        {accounts.length === 0 ? (
          isAboveEmpty && <EmptyList onAdd={() => commands.add()} onImport={commands.openImport} />
        ) : items.length === 0 ? (
          <NothingFound
            query={query.value || tag.value}
            onClear={() => run('clear')}
            onAdd={query.value === '' ? undefined : () => commands.add(query.value)}
          />
        ) : (
          <AccountList
            items={items}
            active={current}
            onActive={setActive}
            listRef={list}
            isCompact={settings.density === 'compact'}
            {...(settings.sort === 'mine' && query.value === '' ? { onReorder: reorder } : {})}
            row={({ account }) => ({
              account,
              clock: app.clock,
              isCopied: app.copied.value === account.id,
              hideCodes: settings.hideCodes,
              showNext: settings.showNextCode,
              commonPeriod: period,
              revealed: app.revealed.value.get(account.id),
              canFill: commands.canFill && !isRefused(app, account),
              onCopy: () => void copyCode(app, account),
              onFill: () => void fillByMouse(app, account),
              onNext: () => void showNextCode(app, account),
              onEdit: () => commands.edit(account, 'pin'),
              query: query.value,
              fillKeys: app.fillKeys.value,
              onMenu: (anchor) => openRowMenu(account, anchor),
            })}
          />
        )}
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
