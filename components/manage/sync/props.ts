import type { SyncAccess } from '../../../lib/app/actions/sync.ts';
import type { App } from '../../../lib/app/state/app.ts';
import type { SyncStatus } from '../../../lib/protocol/sync-messages.ts';

/** What the cards of this page share. */
export interface SyncProps {
  app: App;
  /** Runs an act, shows what went wrong if anything did, and asks for the state again. @returns whether it went well */
  act(work: () => Promise<unknown>): Promise<boolean>;
}

export type Connected = Extract<SyncStatus, { isConnected: true }>;

/** Fields of an address that nobody has filled in. */
export const NO_ACCESS: SyncAccess = { url: '', user: '', password: '' };
