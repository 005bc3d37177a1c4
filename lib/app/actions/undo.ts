import { i18n } from '#i18n';
import { isFailure } from '../../failure.ts';
import { MAX_ACCOUNTS } from '../../otp/account.ts';
import type { RemovedAccount } from '../../protocol/account-messages.ts';
import { integer, list, object, text } from '../../shape.ts';
import { attempt } from '../attempt.ts';
import type { App } from '../state/app.ts';

/** ms for which a later popup still offers to undo. */
const UNDO_MS = 60_000;

const removal = object({ at: integer(0), ids: list(text(64), MAX_ACCOUNTS), text: text(1024) });

/** Shows that accounts were deleted and offers to undo, now and in any popup opened within a minute. */
export function offerUndo(app: App, removed: readonly RemovedAccount[], said: string): void {
  const ids = removed.map(({ account }) => account.id);
  app.ports.pageMemory.write('undo', { at: Date.now(), ids, text: said.slice(0, 1024) }).catch(() => undefined);
  say(app, said, () => app.ports.send('accounts.restore', { removed: [...removed] }));
}

function say(app: App, said: string, restore: () => Promise<unknown>): void {
  const run = async () => {
    app.notices.dismiss();
    app.ports.pageMemory.forget('undo').catch(() => undefined);
    await attempt(app, restore);
    await app.refresh();
  };
  app.notices.say(said, { label: i18n.t('common.undo'), run: () => void run() });
}

/** Offers to undo a deletion made just before this page was opened. */
export async function offerLastUndo(app: App): Promise<void> {
  const stored = await app.ports.pageMemory.read('undo');
  if (stored === undefined) return;
  try {
    const { at, ids, text: said } = removal(stored);
    const age = Date.now() - at;
    if (age >= 0 && age < UNDO_MS && !app.notices.current.value)
      say(app, said, () => app.ports.send('bin.restore', { ids }));
    else await app.ports.pageMemory.forget('undo');
  } catch (error) {
    if (!isFailure(error, 'bad-shape')) throw error;
  }
}
