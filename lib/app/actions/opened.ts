import type { App } from '../state/app.ts';
import { copyCode } from './accounts.ts';
import { readFillKeys } from './fill-code.ts';
import { readKeptForm } from './read-kept-form.ts';
import { offerLastUndo } from './undo.ts';

/** ms that the copied row stays visible before the popup closes. */
const SEEN_MS = 900;

/**
 * Once the vault is open, copies the code that was requested in the address bar and closes. Firefox lets a page copy only
 * after a user gesture in it: there the popup stays with the account selected, and Enter copies.
 */
async function copyAsked(app: App): Promise<void> {
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

/** Work that the popup starts after its first render. */
export function opened(app: App): void {
  void copyAsked(app);
  void readFillKeys(app);
  void readKeptForm(app);
  void offerLastUndo(app);
}
