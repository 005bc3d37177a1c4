import { i18n } from '#i18n';
import { Failure } from '../../failure.ts';
import type { Account } from '../../otp/account.ts';
import { fromAccountData } from '../../otp/account-data.ts';
import { attempt } from '../attempt.ts';
import { shownName } from '../shown-name.ts';
import type { App } from '../state/app.ts';
import { codeOfRow, prepareCodes } from '../state/codes.ts';
import { moved } from '../state/order.ts';
import { writeText } from './copy-text.ts';

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
  said = i18n.t('list.copied', [shownName(account)]),
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
