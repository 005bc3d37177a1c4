import { createHash } from 'node:crypto';
import { Failure } from '../../../lib/failure.ts';

/** In the place of lib/crypto/kdf.ts, for tests that unlock often: one hash, and the same answers. */
export async function stretch(passphrase: string, salt: Uint8Array): Promise<Uint8Array> {
  if (passphrase === '') throw new Failure('passphrase-unusable');
  return new Uint8Array(createHash('sha256').update(passphrase.normalize('NFC')).update(salt).digest());
}
