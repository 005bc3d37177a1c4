import { useComputed, useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { copyCode, fillCode, lock, moveAccount, showNextCode } from '../../lib/app/actions/accounts.ts';
import { counted } from '../../lib/app/counted.ts';
import type { App } from '../../lib/app/state/app.ts';
import { type ListCommand, listKey, nextRow } from '../../lib/app/state/keys.ts';
import { type Item, listItems } from '../../lib/app/state/list.ts';
import { commonPeriod, tagsOf } from '../../lib/app/state/order.ts';
import type { Account } from '../../lib/otp/account.ts';
import { BurnLine } from '../shared/countdown.tsx';
import { Menu, type MenuProps } from '../shared/menu.tsx';
import { EmptyList, NothingFound } from '../shared/states.tsx';
import { AccountList, type ListHandle } from './account-list.tsx';
import { mainMenu, rowMenu, type ViewCommands } from './list-menus.tsx';
import { SearchBar } from './search-bar.tsx';
import { TagFilter } from './tag-filter.tsx';
import { useViewKeys } from './use-view-keys.ts';

export interface ListViewProps {
  app: App;
  commands: ViewCommands;
  /** What stands between search and list: a captured code, a reminder. */
  children?: ComponentChildren;
}

const isAccount = (item: Item | undefined) => item?.kind === 'account';

/** Search and list: what people look at all day. */
export function ListView({ app, commands, children }: ListViewProps) {
  const query = useSignal('');
  const tag = useSignal('');
  const [activeId, setActiveId] = useState('');
  const [menu, setMenu] = useState<Omit<MenuProps, 'onClose'> | undefined>();
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
  // The keys act on the first row until a person moves on; a list that got shorter takes the mark with it.
  const active = items.findIndex((item) => item.kind === 'account' && item.account.id === activeId);
  const current = active >= 0 ? active : items.findIndex(isAccount);
  const setActive = (index: number) => {
    const item = items[index];
    setActiveId(item?.kind === 'account' ? item.account.id : '');
  };
  const activeAccount = (): Account | undefined => {
    const item = items[current];
    return item?.kind === 'account' ? item.account : undefined;
  };

  useEffect(() => search.current?.focus(), []);
  useEffect(() => setActiveId(''), [query.value, tag.value]);
  useEffect(() => {
    const index = items.findIndex((item) => item.kind === 'account' && item.account.id === app.asked.value);
    if (index >= 0) moveTo(index);
  }, [app.asked.value]);

  const setQuery = (value: string) => {
    query.value = value;
    search.current?.focus();
  };
  const moveTo = (index: number) => {
    setActive(index);
    list.current?.show(index);
  };
  const reorder = (from: number, to: number) => {
    const [moved, other] = [items[from], items[to]];
    if (moved?.kind !== 'account' || other?.kind !== 'account') return;
    const place = app.accounts.value.findIndex(({ id }) => id === other.account.id);
    void moveAccount(app, moved.account.id, place);
  };
  const closeMenu = useCallback(() => setMenu(undefined), []);
  const openRowMenu = (account: Account, anchor: HTMLElement) =>
    setMenu({ label: i18n.t('list.more'), anchor, entries: rowMenu(app, account, commands) });

  const run = (command: ListCommand): boolean => {
    const account = activeAccount();
    switch (command) {
      case 'search':
        search.current?.focus();
        search.current?.select();
        return true;
      case 'clear':
        if (query.value === '' && tag.value === '') return false;
        tag.value = '';
        setQuery('');
        return true;
      case 'keys':
        commands.showKeys();
        return true;
      case 'copy':
        if (account) void copyCode(app, account);
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
    else if (!command && !isInSearch && event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey)
      search.current?.focus();
  });

  return (
    <div class="view" ref={view}>
      <SearchBar
        query={query.value}
        active={current}
        hasAccounts={items.length > 0}
        inputRef={search}
        onQuery={setQuery}
        onAdd={commands.add}
        onLock={() => void lock(app)}
        onMenu={(anchor) => setMenu({ label: i18n.t('list.menu'), anchor, entries: mainMenu(app, commands) })}
      />
      {period !== undefined && items.length > 0 && <BurnLine clock={app.clock} period={period} key={period} />}
      <main class="view-main">
        <h1 class="visually-hidden">{i18n.t('extName')}</h1>
        {children}
        {tags.length > 0 && <TagFilter tags={tags} current={tag.value} onPick={(picked) => (tag.value = picked)} />}
        {accounts.length === 0 ? (
          <EmptyList onAdd={commands.add} onImport={commands.openImport} />
        ) : items.length === 0 ? (
          <NothingFound query={query.value || tag.value} onClear={() => run('clear')} />
        ) : (
          <AccountList
            items={items}
            active={current}
            onActive={setActive}
            listRef={list}
            {...(settings.sort === 'mine' && query.value === '' ? { onReorder: reorder } : {})}
            row={({ account }) => ({
              account,
              clock: app.clock,
              isCopied: app.copied.value === account.id,
              hideCodes: settings.hideCodes,
              showNext: settings.showNextCode,
              commonPeriod: period,
              revealed: app.revealed.value.get(account.id),
              canFill: commands.canFill,
              onCopy: () => void copyCode(app, account),
              onFill: () => void fillCode(app, account),
              onNext: () => void showNextCode(app, account),
              onEdit: () => commands.edit(account),
              onMenu: (anchor) => openRowMenu(account, anchor),
            })}
          />
        )}
        <div class="visually-hidden" role="status">
          {query.value && counted('list.results', items.filter(isAccount).length)}
        </div>
        {menu && <Menu {...menu} onClose={closeMenu} />}
      </main>
    </div>
  );
}
