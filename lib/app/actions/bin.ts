import { i18n } from '#i18n';
import type { BinEntry } from '../../protocol/security-ports.ts';
import { shownName } from '../shown-name.ts';
import type { App } from '../state/app.ts';

/** Takes an account out of the bin, back to where it was in the list. @throws {Failure} */
export async function restoreFromBin(app: App, { account }: BinEntry): Promise<void> {
  await app.ports.send('bin.restore', { ids: [account.id] });
  await app.refresh();
  app.notices.say(i18n.t('bin.restored', [shownName(account)]));
}

/** Erases accounts for good. Earlier versions of the vault and backups still have them. @throws {Failure} */
export async function emptyBin(app: App, entries: readonly BinEntry[]): Promise<void> {
  await app.ports.send('bin.empty', { ids: entries.map(({ account }) => account.id) });
  await app.refresh();
}
