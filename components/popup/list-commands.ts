import type { RefObject } from 'preact';
import { copyCode } from '../../lib/app/actions/accounts.ts';
import { fillCode } from '../../lib/app/actions/fill-code.ts';
import type { App } from '../../lib/app/state/app.ts';
import type { ListCommand } from '../../lib/app/state/keys.ts';
import type { Account } from '../../lib/otp/account.ts';
import { needsPin } from '../../lib/otp/pin.ts';
import type { ViewCommands } from './list-menus.tsx';
import type { ActiveRow } from './use-active-row.ts';
import type { ShownItems } from './use-shown-items.ts';

/** The list as it is drawn now: what its commands act on. */
export interface ListContext {
  app: App;
  commands: ViewCommands;
  shown: ShownItems;
  active: ActiveRow;
  search: RefObject<HTMLInputElement | null>;
  /** The primary button of the card above the list. */
  asked: HTMLButtonElement | undefined;
  openRowMenu(account: Account, anchor: HTMLElement): void;
}

/** Time in ms for which the tick is shown before the popup closes by itself. */
const TICK_MS = 600;

export function setQuery({ shown, active, search }: ListContext, value: string): void {
  shown.query.value = value;
  // Now, not with the next picture: Enter may come before it, and means the first row that was found.
  active.reset();
  // A field that has the focus would bring its style up to date first, at each key.
  if (document.activeElement !== search.current) search.current?.focus();
}

export function pickTag({ shown, active }: ListContext, value: string): void {
  shown.tag.value = value;
  active.reset();
}

/** @returns false if there was nothing to do, so that the key may do what it does elsewhere */
export function runCommand(list: ListContext, command: ListCommand): boolean {
  const { app, commands, active, search } = list;
  const { account } = active;
  switch (command) {
    case 'search':
      search.current?.focus();
      search.current?.select();
      return true;
    case 'clear':
      return clear(list);
    case 'keys':
      commands.showKeys();
      return true;
    case 'copy':
      enter(list);
      return true;
    case 'fill':
      if (account) void fillCode(app, account);
      return true;
    case 'menu': {
      const anchor = document.querySelector<HTMLElement>('.row[aria-selected="true"] [aria-haspopup]');
      if (account && anchor) list.openRowMenu(account, anchor);
      return true;
    }
    case 'pin':
    case 'move-up':
    case 'move-down':
      if (!account) return true;
      // The keys stay with this account wherever it goes, also where it was just the first.
      active.set(active.current);
      if (command === 'pin') void pin(app, account);
      else commands.move(account, command === 'move-up' ? -1 : 1);
      return true;
    default:
      active.move(command);
      return true;
  }
}

async function pin(app: App, account: Account): Promise<void> {
  await (await import('../../lib/app/actions/change-accounts.ts')).togglePin(app, account);
}

/** Goes back by one step: from the list to the card that asks, from a search to the list. */
function clear(list: ListContext): boolean {
  const { shown, active, asked } = list;
  if (asked && active.isChosen) {
    active.reset();
    return true;
  }
  if (shown.query.value === '' && shown.tag.value === '') return false;
  shown.tag.value = '';
  setQuery(list, '');
  return true;
}

/** Enter: answers the card that asks, or uses the account of the current row. */
function enter({ app, commands, active, asked }: ListContext): void {
  const { account } = active;
  if (active.isAsked) asked?.click();
  else if (account && needsPin(account)) commands.edit(account, 'pin');
  else if (account && commands.isChoosing) void fillCode(app, account);
  else if (account) void copyAndClose(app, account);
}

async function copyAndClose(app: App, account: Account): Promise<void> {
  const isCopied = await copyCode(app, account);
  if (isCopied && app.settings.value.closeAfterCopy) setTimeout(app.ports.close, TICK_MS);
}
