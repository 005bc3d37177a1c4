import type { SyncLine } from '../../protocol/sync-messages.ts';
import type { App } from '../state/app.ts';

/** Tells the background that the popup was opened. @returns the sync notice to show, or null */
export function openedPopup(app: App): Promise<SyncLine | null> {
  return app.ports.send('sync.opened', null);
}
