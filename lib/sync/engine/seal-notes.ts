import { fromBase64, toBase64 } from '../../base64.ts';
import { concat, randomBytes, utf8 } from '../../crypto/bytes.ts';
import { decrypt, encrypt, hkdf } from '../../crypto/cipher.ts';
import { Failure } from '../../failure.ts';
import { type Notes, newNotes, notesShape } from './notes.ts';

const SALT = 32;
const NONCE = 12;
const BLOCK = 4096;
const LABEL = 'watchword/sync/notes';

/** Notes as text for a store that others may read: base64 of salt, nonce and AES-256-GCM under the vault key. */
export async function sealNotes(vaultKey: Uint8Array, notes: Notes): Promise<string> {
  const json = utf8(JSON.stringify(notes));
  const plain = new Uint8Array(Math.ceil(json.length / BLOCK) * BLOCK).fill(0x20);
  plain.set(json);
  const salt = randomBytes(SALT);
  const { nonce, data } = await encrypt(await hkdf(vaultKey, salt, LABEL), plain, utf8(LABEL));
  return toBase64(concat(salt, nonce, data));
}

/** Notes from their sealed form; new ones where that was made for another vault, or is damaged. */
export async function openNotes(vaultKey: Uint8Array, sealed: unknown): Promise<Notes> {
  if (typeof sealed !== 'string') return newNotes();
  try {
    const bytes = fromBase64(sealed);
    const parts = { nonce: bytes.slice(SALT, SALT + NONCE), data: bytes.slice(SALT + NONCE) };
    const plain = await decrypt(await hkdf(vaultKey, bytes.slice(0, SALT), LABEL), parts, utf8(LABEL));
    return plain ? notesShape(JSON.parse(new TextDecoder().decode(plain))) : newNotes();
  } catch (error) {
    // Losing them costs a new replica id and a second reading, nothing else.
    if (error instanceof Failure || error instanceof Error) return newNotes();
    throw error;
  }
}
