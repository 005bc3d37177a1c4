import { signal } from '@preact/signals';
import { i18n } from '#i18n';
import type { AccountsPatch } from '../../protocol/account-messages.ts';
import { attempt } from '../attempt.ts';
import type { App } from '../state/app.ts';

/** What an import did not bring in. */
export interface LeftBehind {
  /** Names of files that are still locked. */
  locked: readonly string[];
  /** Entries that could not be read: where they are and why, in the user's language. */
  unreadable: readonly string[];
  /** Names of accounts that were skipped. */
  skipped: readonly string[];
}

/** The last import saved in this page: the patch that undoes it, and what it brought in and left out. */
export const lastImport = signal<
  { undo: AccountsPatch; added: number; replaced: number; left: LeftBehind } | undefined
>(undefined);

/** Applies an import in one save. @returns the patch that undoes it; undefined if nothing was saved */
export async function applyImport(app: App, patch: AccountsPatch): Promise<AccountsPatch | undefined> {
  return attempt(app, async () => {
    const undo = await app.ports.send('accounts.import', patch);
    await app.refresh();
    return undo;
  });
}

/** Undoes an import. @returns whether that succeeded */
export async function undoImport(app: App, undo: AccountsPatch): Promise<boolean> {
  const done = await applyImport(app, undo);
  if (done) app.notices.say(i18n.t('transfer.undone'));
  return done !== undefined;
}
