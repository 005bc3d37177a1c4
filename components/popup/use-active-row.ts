import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { App } from '../../lib/app/state/app.ts';
import { currentRow, type ListMove, nextRow } from '../../lib/app/state/keys.ts';
import { type Item, isAccount } from '../../lib/app/state/list.ts';
import type { Account } from '../../lib/otp/account.ts';
import type { ListHandle } from './account-list.tsx';

/** The row that the keys act on. */
export interface ActiveRow {
  /** Index of the row shown as selected; -1 = none. */
  current: number;
  /** The account of that row. */
  account: Account | undefined;
  /** Whether the user moved to it, and it is not just the first row. */
  isChosen: boolean;
  /** Whether Enter belongs to the card above the list. */
  isAsked: boolean;
  list: RefObject<ListHandle | null>;
  set(index: number): void;
  /** Back to what is selected at first. */
  reset(): void;
  move(by: ListMove): void;
}

/** @param isAsking whether a card above the list waits for an answer */
export function useActiveRow(app: App, items: readonly Item[], isAsking: boolean): ActiveRow {
  const [activeId, setActiveId] = useState('');
  const list = useRef<ListHandle>(null);
  const { active, isAsked, current } = currentRow(items, activeId, isAsking);
  const row = items[current];

  const set = (index: number) => {
    const item = items[index];
    setActiveId(isAccount(item) ? item.account.id : '');
  };
  const moveTo = (index: number) => {
    set(index);
    list.current?.show(index);
  };
  useEffect(() => {
    const index = items.findIndex((item) => isAccount(item) && item.account.id === app.asked.value);
    if (index >= 0) moveTo(index);
  }, [app.asked.value]);

  return {
    current,
    account: isAccount(row) ? row.account : undefined,
    isChosen: active >= 0,
    isAsked,
    list,
    set,
    reset: () => setActiveId(''),
    move: (by) => moveTo(nextRow(items, current, by)),
  };
}
