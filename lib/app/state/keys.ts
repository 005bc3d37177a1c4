import type { Item } from './list.ts';

export type ListMove = 'up' | 'down' | 'page-up' | 'page-down' | 'first' | 'last';
export type ListCommand = ListMove | 'copy' | 'fill' | 'search' | 'clear' | 'keys' | 'menu' | 'move-up' | 'move-down';

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey' | 'isComposing'>;

export interface Where {
  isInSearch: boolean;
  isSearchEmpty: boolean;
}

const COMMANDS: Record<string, ListCommand> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  PageUp: 'page-up',
  PageDown: 'page-down',
  Home: 'first',
  End: 'last',
  Escape: 'clear',
  '/': 'search',
  '?': 'keys',
};
/** Keys that belong to the text once there is some. */
const TEXT_KEYS = new Set(['Home', 'End', '/', '?']);

/** What a key means in the list; undefined = it is typed, or none of ours. */
export function listKey(event: Key, { isInSearch, isSearchEmpty }: Where): ListCommand | undefined {
  // An input method's own Enter and arrows are not for us.
  if (event.isComposing) return undefined;
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (event.altKey && event.key === 'ArrowUp') return 'move-up';
  if (event.altKey && event.key === 'ArrowDown') return 'move-down';
  if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) return 'menu';
  if (!isPlain) return undefined;
  if (isInSearch && !isSearchEmpty && TEXT_KEYS.has(event.key)) return undefined;
  // On a button Enter is the button's own.
  if (event.key === 'Enter') return event.shiftKey ? 'fill' : isInSearch ? 'copy' : undefined;
  return COMMANDS[event.key];
}

/** Whether a key writes something. */
export function isTyped({ key, ctrlKey, metaKey }: Key): boolean {
  return key.length === 1 && key !== ' ' && !ctrlKey && !metaKey;
}

const PAGE = 5;

/** Index of the row that a movement leads to; headings are stepped over. */
export function nextRow(items: readonly Item[], from: number, move: ListMove): number {
  const rows = items.flatMap((item, index) => (item.kind === 'account' ? [index] : []));
  const at = rows.indexOf(from);
  const last = rows.length - 1;
  const to = {
    up: at <= 0 ? last : at - 1,
    down: at === last ? 0 : at + 1,
    'page-up': Math.max(0, at - PAGE),
    'page-down': Math.min(last, at + PAGE),
    first: 0,
    last,
  }[move];
  return rows[to] ?? -1;
}

/**
 * The row that the keys act on: the first one until the user moves on; a list that got shorter takes the mark with it.
 * While a card asks, Enter is its button's, and no row is marked: an arrow key goes to the list.
 * @returns `active`: index of the row moved to; `current`: of the row that is marked. -1 = none
 */
export function currentRow(items: readonly Item[], activeId: string, isAsking: boolean) {
  const active = items.findIndex((item) => item.kind === 'account' && item.account.id === activeId);
  const isAsked = isAsking && active < 0;
  return {
    active,
    isAsked,
    current: active >= 0 ? active : isAsked ? -1 : items.findIndex(({ kind }) => kind === 'account'),
  };
}
