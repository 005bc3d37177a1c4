import { signal, useComputed } from '@preact/signals';
import type { App } from '../../../lib/app/state/app.ts';
import { inUserOrder, nameOf } from '../../../lib/app/state/order.ts';
import type { Account } from '../../../lib/otp/account.ts';
import { search } from '../../../lib/otp/search.ts';
import type { TagLooks } from '../../../lib/replica/tags.ts';
import type { TableOrder } from './account-table.tsx';

// Kept while the user visits other sections.
export const query = signal('');
/** Only accounts with this tag; empty = all. */
export const tag = signal('');
export const order = signal<TableOrder>({ by: 'mine', isDescending: false });

/** The accounts that the search and the tag leave, in the order of the table. */
export function useShownAccounts(app: App): readonly Account[] {
  return useComputed(() => {
    const tagged = tag.value === '' ? app.accounts.value : app.accounts.value.filter((a) => a.tags.includes(tag.value));
    return inOrder(search(tagged, query.value), order.value, app.tags.value);
  }).value;
}

function inOrder(accounts: readonly Account[], { by, isDescending }: TableOrder, looks: TagLooks): readonly Account[] {
  if (by === 'mine') return accounts;
  const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });
  const text = (account: Account) =>
    by === 'name' ? `${nameOf(account)} ${account.account}` : inUserOrder(account.tags, looks).join(' ');
  const sign = isDescending ? -1 : 1;
  return accounts.toSorted((a, b) => sign * collator.compare(text(a), text(b)));
}
