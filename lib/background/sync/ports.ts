import { readKey } from '../../browser/session.ts';
import { readSyncNotes, writeSyncNotes } from '../../browser/sync-store.ts';
import { Failure } from '../../failure.ts';
import { withDeadline } from '../../sync/engine/deadline.ts';
import type { Access } from '../../sync/engine/membership.ts';
import type { NoteStore, Ports } from '../../sync/engine/ports.ts';
import { openNotes, sealNotes } from '../../sync/engine/seal-notes.ts';
import { openWebdav } from '../../sync/providers/webdav.ts';
import { trustedTime } from '../../vault/trusted-time.ts';
import { pause } from '../pause.ts';
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

/** ms from the start of a run, or of another act on a folder, to its end. */
const LONGEST_RUN = 5 * 60_000;

/** A state before a merge is kept where the engine says so: what it notes for itself pushes no change by the user out. */
const vault: Ports['vault'] = { read, change: (edit) => change(edit, { keep: 'never' }) };

/** What the engine stands on, for one act on a folder that begins now. */
export function portsFor(access: Access): Ports {
  const folder = withDeadline(openWebdav(access, network), Date.now() + LONGEST_RUN, Date.now);
  return { folder, vault, notes: noteStore, now: Date.now, trusted: trustedTime, pause };
}
