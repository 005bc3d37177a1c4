import { i18n } from '#i18n';
import type { Account } from '../../otp/account.ts';
import { toAccountData } from '../../otp/account-data.ts';
import type { DuplicateChoice } from '../../protocol/account-messages.ts';
import { attempt } from '../attempt.ts';
import { counted } from '../counted.ts';
import { shownName } from '../shown-name.ts';
import type { App } from '../state/app.ts';
import { offerUndo } from './undo.ts';

/* Apart from what the list needs for its first picture. */

/** Adds accounts. With `ask`, those already in the vault are returned in `duplicates` and not saved. */
export async function addAccounts(app: App, accounts: readonly Account[], duplicates: DuplicateChoice = 'ask') {
  const answer = await app.ports.send('accounts.add', { accounts: accounts.map(toAccountData), duplicates });
  await app.refresh();
  return answer;
}

/** @param before the account as it was when editing began */
export async function updateAccount(app: App, before: Account, account: Account): Promise<void> {
  await app.ports.send('accounts.update', { before: toAccountData(before), account: toAccountData(account) });
  await app.refresh();
}

export async function togglePin(app: App, account: Account): Promise<void> {
  await attempt(app, () => updateAccount(app, account, { ...account, favorite: !account.favorite }));
}

/** Deletes at once and offers to undo. */
export async function removeAccounts(app: App, accounts: readonly Account[]): Promise<void> {
  const removed = await attempt(app, () => app.ports.send('accounts.remove', { ids: accounts.map((a) => a.id) }));
  if (!removed) return;
  await app.refresh();
  const [only] = accounts;
  const text =
    only && accounts.length === 1
      ? `${i18n.t('list.deletedOne', [shownName(only)])}\n${i18n.t('list.deleteWarning')}`
      : counted('list.deleted', accounts.length);
  offerUndo(app, removed, text);
}

/** Adds tags to several accounts in one save. */
export async function tagAccounts(app: App, accounts: readonly Account[], tags: readonly string[]): Promise<void> {
  await attempt(app, async () => {
    await app.ports.send('accounts.tag', { ids: accounts.map(({ id }) => id), tags: [...tags] });
    await app.refresh();
  });
}
