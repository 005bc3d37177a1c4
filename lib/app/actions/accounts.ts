import { i18n } from '#i18n';
import { Failure } from '../../failure.ts';
import type { Account } from '../../otp/account.ts';
import { fromAccountData, toAccountData } from '../../otp/account-data.ts';
import type { DuplicateChoice } from '../../protocol/account-messages.ts';
import { attempt } from '../attempt.ts';
import { counted } from '../counted.ts';
import type { App } from '../state/app.ts';
import { codeOfRow, prepareCodes } from '../state/codes.ts';
import { moved, nameOf } from '../state/order.ts';
import { writeText } from './copy-text.ts';
import { offerUndo } from './undo.ts';

const COPIED_MS = 1400;

/** @throws {Failure} `passphrase-wrong`, shown by the form next to its field. */
export async function unlock(app: App, passphrase: string): Promise<void> {
  await app.ports.send('vault.unlock', { passphrase });
  await app.refresh();
}

/** @throws {Failure} */
export async function createVault(app: App, passphrase: string): Promise<void> {
  await app.ports.send('vault.create', { passphrase });
  await app.refresh();
}

export async function lock(app: App): Promise<void> {
  const answer = await attempt(app, () => app.ports.send('vault.lock', null));
  // If the background did not answer, the notice says so: refreshing would show the open vault as if all were well.
  if (answer !== undefined) await app.refresh();
}

/**
 * The code to show or copy now. A counter-based account's next counter is stored first.
 * @throws {Failure} `pin-missing` where the account waits for its PIN.
 */
async function takeCode(app: App, account: Account): Promise<string> {
  await prepareCodes([account]);
  if (account.type !== 'hotp') {
    const code = codeOfRow(account, app.clock.step(account.period).value);
    if (code === '') throw new Failure('pin-missing');
    return code;
  }
  const stepped = fromAccountData(await app.ports.send('accounts.nextCode', { id: account.id }));
  await prepareCodes([stepped]);
  const next = codeOfRow(stepped, stepped.counter);
  app.revealed.value = new Map(app.revealed.value).set(account.id, next);
  return next;
}

/** Shows a counter-based account's next code. */
export async function showNextCode(app: App, account: Account): Promise<void> {
  await attempt(app, () => takeCode(app, account));
}

/** After a copy: counts the use, and schedules clearing the clipboard if the settings ask for it. */
async function afterCopy(app: App, account: Account, code: string): Promise<void> {
  const seconds = app.settings.value.clearClipboardSeconds;
  if (seconds > 0) await app.ports.send('clipboard.watch', { code, seconds });
  await app.ports.send('usage.note', { id: account.id });
}

/**
 * Copies a code and shows a notice. A counter-based account's code that is already shown is copied as it is.
 * @param said what the user is told then
 */
export async function copyCode(
  app: App,
  account: Account,
  said = i18n.t('list.copied', [nameOf(account)]),
): Promise<boolean> {
  const copied = await attempt(app, async () => {
    const code = app.revealed.value.get(account.id) ?? (await takeCode(app, account));
    await writeText(app, code);
    app.copied.value = account.id;
    setTimeout(() => {
      if (app.copied.value === account.id) app.copied.value = undefined;
    }, COPIED_MS);
    app.notices.say(said);
    return code;
  });
  if (copied === undefined) return false;
  await afterCopy(app, account, copied);
  return true;
}

/** ms that the copied row stays visible before the popup closes. */
const SEEN_MS = 900;

/**
 * Once the vault is open, copies the code that was requested in the address bar and closes. Firefox lets a page copy only
 * after a user gesture in it: there the popup stays with the account selected, and Enter copies.
 */
export async function copyAsked(app: App): Promise<void> {
  const id = await app.ports.takeCopy();
  if (id === undefined) return;
  const stop = app.accounts.subscribe((accounts) => {
    const account = accounts.find((each) => each.id === id);
    if (!account) return;
    queueMicrotask(() => stop());
    void copyCode(app, account).then((isCopied) => {
      if (isCopied) setTimeout(app.ports.close, SEEN_MS);
      else app.asked.value = id;
    });
  });
}

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
      ? `${i18n.t('list.deletedOne', [nameOf(only)])}. ${i18n.t('list.deleteWarning')}`
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

/** Moves an account to `index` in the vault's own order. */
export async function moveAccount(app: App, id: string, index: number): Promise<void> {
  const before = app.accounts.value;
  const ids = moved(
    before.map((account) => account.id),
    id,
    index,
  );
  const byId = new Map(before.map((account) => [account.id, account]));
  // Optimistic: the row stays where it was dropped. If the save fails, the next read restores the stored order.
  app.accounts.value = ids.flatMap((each) => byId.get(each) ?? []);
  await attempt(app, () => app.ports.send('accounts.reorder', { ids }));
  await app.refresh();
}

export async function changeSettings(app: App, patch: Parameters<App['ports']['saveSettings']>[0]): Promise<void> {
  app.settings.value = { ...app.settings.value, ...patch };
  await attempt(app, () => app.ports.saveSettings(patch));
}
