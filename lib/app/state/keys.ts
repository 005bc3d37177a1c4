import type { Item } from './list.ts';

export type ListMove = 'up' | 'down' | 'page-up' | 'page-down' | 'first' | 'last';
export type ListCommand =
  | ListMove
  | 'copy'
  | 'fill'
  | 'search'
  | 'clear'
  | 'keys'
  | 'menu'
  | 'pin'
  | 'move-up'
  | 'move-down';

type Key = Pick<
  KeyboardEvent,
  'key' | 'code' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey' | 'isComposing' | 'repeat'
>;

export interface Where {
  isInSearch: boolean;
  /** Nothing has the focus, as after the focused element was removed. */
  isNowhere: boolean;
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
/** Keys that edit the search text once there is some. */
const TEXT_KEYS = new Set(['Home', 'End', '/', '?']);

/** The list command of a key; undefined if it is text input or has no meaning here. */
export function listKey(event: Key, { isInSearch, isNowhere, isSearchEmpty }: Where): ListCommand | undefined {
  // Enter and arrows belong to the input method while it composes.
  if (event.isComposing) return undefined;
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (event.altKey && event.key === 'ArrowUp') return 'move-up';
  if (event.altKey && event.key === 'ArrowDown') return 'move-down';
  // By its place: on a Mac the key writes another sign with Option.
  if (event.altKey && !event.ctrlKey && !event.metaKey && event.code === 'KeyP') return 'pin';
  if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) return 'menu';
  if (!isPlain) return undefined;
  if (isInSearch && !isSearchEmpty && TEXT_KEYS.has(event.key)) return undefined;
  if (event.key === 'Enter') {
    // Held since the popup was opened by it, or since a code was copied.
    if (event.repeat) return undefined;
    // Enter on a button activates the button.
    return event.shiftKey ? 'fill' : isInSearch || isNowhere ? 'copy' : undefined;
  }
  return COMMANDS[event.key];
}

/** Whether a key writes something. */
export function isTyped({ key, ctrlKey, metaKey }: Key): boolean {
  return key.length === 1 && key !== ' ' && !ctrlKey && !metaKey;
}

const PAGE = 5;

/** Index of the row that a movement leads to; headings are skipped. */
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
 * The row that keys act on: the first until the user moves; if the active one disappears, the first again. While a card
 * asks, Enter belongs to its button and no row is selected; an arrow key moves to the list.
 * @returns `active`: index of the row moved to; `current`: index of the row shown as selected. -1 = none
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
