import { nativeText } from '../browser/native-text.ts';
import { type OmniboxLine, onOmnibox } from '../browser/omnibox.ts';
import { openPopup } from '../browser/popup.ts';
import { openOwnPage } from '../browser/tabs.ts';
import { Failure } from '../failure.ts';
import { type Account, fullName } from '../otp/account.ts';
import { search } from '../otp/search.ts';
import { lockCount, remember } from './vault/lock.ts';
import { read } from './vault/vault.ts';

/** Session-memory key of the account that the popup copies when it opens. */
export const COPY_KEY = 'copy';
const MAX_LINES = 6;
const PREFIX = 'account:';

/** The matching accounts, or undefined while locked. */
async function found(text: string): Promise<Account[] | undefined> {
  try {
    return search((await read()).accounts, text).slice(0, MAX_LINES);
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

async function suggest(text: string): Promise<OmniboxLine[]> {
  const accounts = await found(text);
  if (!accounts) return [{ content: '', text: nativeText('omnibox.locked') }];
  if (accounts.length === 0) return [{ content: '', text: nativeText('list.nothingFound', [text]) }];
  // Codes are not shown here: an address bar is read over shoulders and on shared screens.
  return accounts.map((account) => ({
    content: PREFIX + account.id,
    text: nativeText('omnibox.copy', [fullName(account)]),
  }));
}

async function enter(chosen: string): Promise<void> {
  const since = lockCount();
  const id = chosen.startsWith(PREFIX) ? chosen.slice(PREFIX.length) : (await found(chosen))?.[0]?.id;
  if (id !== undefined) await remember(COPY_KEY, { id, at: Date.now() }, since);
  if (!(await openPopup())) await openOwnPage('/popup.html');
}

/** Handles `otp gith` in the address bar. The popup does the copying, since only a focused page may. */
export function listenToOmnibox(): void {
  onOmnibox(suggest, (chosen) => void enter(chosen));
}
