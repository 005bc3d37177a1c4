import type { SyncAccess } from '../../../lib/app/actions/sync.ts';
import type { App } from '../../../lib/app/state/app.ts';
import type { SyncStatus } from '../../../lib/protocol/sync-messages.ts';

/** Props shared by the cards of this page. */
export interface SyncProps {
  app: App;
  /** Runs an action, shows a failure as a notice, and reads the status again. @returns whether the action succeeded */
  act(work: () => Promise<unknown>): Promise<boolean>;
}

export type Connected = Extract<SyncStatus, { isConnected: true }>;

/** Empty address fields. */
export const NO_ACCESS: SyncAccess = { url: '', user: '', password: '' };

/** Whether a head has put this device out for good: all that it can do is to leave. */
export function isOver({ stopped }: Connected): boolean {
  return ['removed', 'rekeyed', 'closed', 'two-keys'].includes(stopped);
}
