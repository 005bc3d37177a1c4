import { useMemo, useRef } from 'preact/hooks';
import { copyCode, moveAccount, showNextCode } from '../../lib/app/actions/accounts.ts';
import { fillByMouse, isRefused } from '../../lib/app/actions/fill-code.ts';
import { isAccount } from '../../lib/app/state/list.ts';
import { lazy } from '../shared/lazy.tsx';
import { AccountList } from './account-list.tsx';
import type { RowActions } from './account-row.tsx';
import { type ListContext, runCommand } from './list-commands.ts';

const EmptyList = lazy(() => import('../shared/states.tsx').then((m) => m.EmptyList));
const NothingFound = lazy(() => import('../shared/states.tsx').then((m) => m.NothingFound));

export interface ListRowsProps {
  list: ListContext;
  /** Period in seconds that the countdown bar above the list shows. */
  period: number | undefined;
  /** Whether a card stands above the list. */
  isBelowCard: boolean;
}

/** The accounts that the search and the tag leave, or what to do where there are none. */
export function ListRows({ list, period, isBelowCard }: ListRowsProps) {
  const { app, commands, shown, active } = list;
  const { items } = shown;
  const query = shown.query.value;
  const settings = app.settings.value;
  const actions = useRowActions(list);
  const reorder = (from: number, to: number) => {
    const [moved, other] = [items[from], items[to]];
    if (!isAccount(moved) || !isAccount(other)) return;
    const place = app.accounts.value.findIndex(({ id }) => id === other.account.id);
    void moveAccount(app, moved.account.id, place);
  };

  if (app.accounts.value.length === 0)
    return isBelowCard ? null : <EmptyList onAdd={() => commands.add()} onImport={commands.openImport} />;
  if (items.length === 0)
    return (
      <NothingFound
        query={query || shown.tag.value}
        onClear={() => runCommand(list, 'clear')}
        onAdd={query === '' ? undefined : () => commands.add(query)}
      />
    );
  return (
    <AccountList
      items={items}
      active={active.current}
      onActive={active.set}
      listRef={active.list}
      isCompact={settings.density === 'compact'}
      {...(settings.sort === 'mine' && query === '' ? { onReorder: reorder } : {})}
      row={({ account }) => ({
        account,
        clock: app.clock,
        isCopied: app.copied.value === account.id,
        hideCodes: settings.hideCodes,
        showNext: settings.showNextCode,
        commonPeriod: period,
        revealed: app.revealed.value.get(account.id),
        canFill: commands.canFill && !isRefused(app, account),
        query,
        fillKeys: app.fillKeys.value,
        actions,
      })}
    />
  );
}

/** They act on the list as it was drawn last. */
function useRowActions(list: ListContext): RowActions {
  const latest = useRef(list);
  latest.current = list;
  return useMemo(() => {
    const app = () => latest.current.app;
    return {
      copy: (account) => void copyCode(app(), account),
      fill: (account) => void fillByMouse(app(), account),
      next: (account) => void showNextCode(app(), account),
      edit: (account) => latest.current.commands.edit(account, 'pin'),
      menu: (account, anchor) => latest.current.openRowMenu(account, anchor),
    };
  }, []);
}
