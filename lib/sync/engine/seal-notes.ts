import { fromBase64, toBase64 } from '../../base64.ts';
import { openJson, sealJson } from '../../crypto/sealed-json.ts';
import { Failure } from '../../failure.ts';
import { bounded, type Notes, newNotes, notesShape } from './notes.ts';

const NAME = 'watchword/sync/notes';
const LABEL = { info: NAME, about: NAME };

/** Notes encrypted under the vault key, in base64, for a store that others may read. */
export async function sealNotes(vaultKey: Uint8Array, notes: Notes): Promise<string> {
  return toBase64(await sealJson(vaultKey, LABEL, bounded(notes)));
}

/** Decrypts notes; new ones if they were made for another vault, or are damaged. */
export async function openNotes(vaultKey: Uint8Array, sealed: unknown): Promise<Notes> {
  if (typeof sealed !== 'string') return newNotes();
  try {
    const notes = await openJson(vaultKey, LABEL, fromBase64(sealed));
    return notes === undefined ? newNotes() : notesShape(notes);
  } catch (error) {
    // Losing them costs a new replica id and reading everything again, nothing else.
    if (error instanceof Failure || error instanceof Error) return newNotes();
    throw error;
  }
}
