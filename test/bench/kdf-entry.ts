import { argon2id, passphraseBytes } from '../../lib/crypto/kdf.ts';
import { TODAY } from '../../lib/crypto/kdf-params.ts';

/** The key derivation of a passphrase alone, as the vault has it. */
export function derive(passphrase: string): Promise<Uint8Array> {
  return argon2id(passphraseBytes(passphrase), new Uint8Array(32), TODAY, 32);
}
