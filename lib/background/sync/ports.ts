import { readKey } from '../../browser/session.ts';
import { readSyncNotes, writeSyncNotes } from '../../browser/sync-store.ts';
import { Failure } from '../../failure.ts';
import type { Access } from '../../sync/engine/membership.ts';
import type { NoteStore, Ports } from '../../sync/engine/ports.ts';
import { openNotes, sealNotes } from '../../sync/engine/seal-notes.ts';
import { openWebdav } from '../../sync/providers/webdav.ts';
import { change, read } from '../vault/vault.ts';

async function needKey(): Promise<Uint8Array> {
  const key = await readKey();
  if (!key) throw new Failure('locked');
  return key;
}

export const noteStore: NoteStore = {
  load: async () => openNotes(await needKey(), await readSyncNotes()),
  save: async (notes) => writeSyncNotes(await sealNotes(await needKey(), notes)),
};

/** The browser's own fetch, as the only thing of this program that speaks to the network. */
export const network = (url: string, options: RequestInit): Promise<Response> => fetch(url, options);

/** What the engine stands on, for a folder. */
export function portsFor(access: Access): Ports {
  return { folder: openWebdav(access, network), vault: { read, change }, notes: noteStore, now: Date.now };
}
