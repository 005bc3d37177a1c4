import { noteStore } from '../../../lib/background/sync/ports.ts';
import { change, read } from '../../../lib/background/vault/vault.ts';
import type { Folder, Ports } from '../../../lib/sync/engine/ports.ts';

/** What a sync of this device's vault with the folder works with; it never waits. */
export const portsTo = (folder: Folder): Ports => ({
  folder,
  vault: { read, change },
  notes: noteStore,
  now: Date.now,
  trusted: Date.now,
  pause: async () => undefined,
});
